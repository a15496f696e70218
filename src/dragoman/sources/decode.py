"""Bytes as text: which encoding they are in, or why they are no text."""

import codecs
import re

from dragoman.errors import UnreadableError

SAMPLE = 65_536  # bytes looked at to tell an encoding
CONTROL_SHARE = 0.01  # share of control characters above which bytes are no text
FOREIGN_SHARE = 0.3  # share of bytes beyond ASCII up to which cp1252 is a plausible guess
BROKEN_SHARE = 0.002  # share of broken sequences up to which a text is UTF-8 all the same

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, sound or video file"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3", "an SQLite database"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_REMOVED = dict.fromkeys([0])


def decode(content: bytes) -> str:
    """Return the text that the bytes are, line ends as `\\n`. Raises UnreadableError where they are none."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            raise UnreadableError(f"is {kind}, not text; save it as text or HTML")
    text = _decode(content).removeprefix("\ufeff").translate(_REMOVED)
    if not text.strip():
        raise UnreadableError("holds only white space; give a page with text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if wide := _wide_encoding(content[:SAMPLE]):
        return content.decode(wide, "replace")
    if len(_CONTROL.findall(content[:SAMPLE])) > CONTROL_SHARE * len(content[:SAMPLE]):
        raise UnreadableError("is binary, not text; save it as text or HTML")
    for text in (_try(content, "utf-8"), _declared(content), _nearly_utf8(content), _guess(content)):
        if text is not None:
            return text
    raise UnreadableError("is in no encoding that could be told; save it as UTF-8")


def _wide_encoding(sample: bytes) -> str | None:
    """Return the UTF-16 without a mark that a sample is: every other byte of Latin text is zero."""
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.1 * half else None


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _declared(content: bytes) -> str | None:
    """Read the encoding that the head of an HTML or XML page names; what calls itself Latin-1 is cp1252."""
    found = _DECLARED.search(content[:4096])
    name = found[1].decode("ascii", "replace").casefold() if found and b"<" in content[: found.start()] else ""
    name = "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252") else name
    try:
        known = codecs.lookup(name) if name else None
    except LookupError:
        return None
    return _try(content, known.name) if known and known._is_text_encoding else None


def _nearly_utf8(content: bytes) -> str | None:
    """Read UTF-8 with a few broken places, such as a last character cut in two."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = len(content) - len(text)
    return text if foreign > 4 * broken and broken <= max(1, BROKEN_SHARE * len(text)) else None


def _guess(content: bytes) -> str | None:
    sample = content[:SAMPLE]
    foreign = sum(byte > 0x7F for byte in sample)
    if foreign <= FOREIGN_SHARE * len(sample) and _is_plausible(text := _try(content, "cp1252")):
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    text = _try(content, best.encoding) if best and best.encoding else None
    return text if _is_plausible(text) else None


def _is_plausible(text: str | None) -> bool:
    """Text is mostly letters, spaces and the usual marks; bytes read in the wrong way are not."""
    sample = (text or "")[:SAMPLE]
    strange = sum(
        not (char.isalnum() or char.isspace() or char in "\"'“”‘’„«»…–—-.,;:!?()[]/%&@#*+=<>_|°€£$") for char in sample
    )
    return bool(sample) and strange <= 0.1 * len(sample)
