"""The world as data: states, bodies, organisations, groups, agencies, persons in office, and the words for roles."""
