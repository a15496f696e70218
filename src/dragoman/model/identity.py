"""Ids that are the content: the same content gives the same id, on any machine."""

import hashlib
import json

from dragoman.model.json import Json

_DIGITS = 20  # 80 bits: a collision among a hundred million records has odds of about one in two hundred million


def content_id(prefix: str, content: Json) -> str:
    """Return `prefix-` and the first 20 hexadecimal digits of the SHA-256 of the canonical JSON of `content`."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{prefix}-{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS]}"
