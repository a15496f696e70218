"""Times in news English: what words mean which days."""

from dragoman.language.times.find import find_times

__all__ = ["find_times"]
