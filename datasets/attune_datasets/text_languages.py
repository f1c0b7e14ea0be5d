"""Languages told by the texts themselves: by a script of their own, else by their commonest little words.

Both are signs that a whole column shows, not single texts: `No!` may be English, Spanish or Italian.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SAMPLE = 500  # texts; enough for a column
_SURE = 0.3  # share of the texts with a sign of their language, at least
_CYRILLIC = "[\u0400-\u04ff]"
_SCRIPTS = {
    "Japanese": "[\u3041-\u30ff]", "Chinese": "[\u4e00-\u9fff]", "Korean": "[\uac00-\ud7af]",
    "Russian": _CYRILLIC, "Ukrainian": _CYRILLIC, "Greek": "[\u0370-\u03ff]", "Arabic": "[\u0600-\u06ff]",
    "Hebrew": "[\u0590-\u05ff]", "Hindi": "[\u0900-\u097f]", "Thai": "[\u0e00-\u0e7f]",
}  # fmt: skip
_WORDS = {
    "English": "the and you to of are that with my your what have this they she it's",
    "German": "der das und ist nicht ich ein eine einen den dem sie wir auf mit er zu",
    "French": "le les et est pas je une des vous il nous ce dans elle j'ai",
    "Spanish": "el los las y está por muy pero yo lo usted qué ella mi del su al",
    "Italian": "il di è che non gli una ho mi sono della per questo nel ha",
    "Portuguese": "o os não é uma um você eu ele ela do da em muito são está",
    "Dutch": "het een ik niet van dat je hij zijn op maar deze heeft voor",
    "Swedish": "jag är och inte det att på som har hon till ett en",
    "Danish": "jeg er og ikke det at på som har hun til et en",
    "Finnish": "ja hän se ei että minä tämä oli mutta olen",
    "Polish": "nie się jest na że z czy jak ale mam",
    "Czech": "je se na že jsem jsi co mám byl ale",
    "Hungarian": "az nem hogy egy és van ez meg csak volt",
    "Romanian": "nu este să și un pe din că eu sunt",
    "Turkish": "bir bu ve çok için ne ben değil var",
    "Indonesian": "yang di dan itu tidak saya ini dia untuk dengan aku akan",
    "Vietnamese": "là không tôi có của một và anh cho được này",
}  # fmt: skip
_SIGNS = {language: re.compile(script) for language, script in _SCRIPTS.items()} | {
    language: re.compile(rf"(?<!\w)(?:{'|'.join(words.split())})(?!\w)", re.IGNORECASE)
    for language, words in _WORDS.items()
}


def shows(texts: Sequence[str], language: str) -> float | None:
    """Returns the share of the texts with a sign of a language, looking at the first 500; None: its signs are unknown.

    Args:
        texts: Sentences.
        language: Its English name, as `language_of` gives it.
    """
    sign = _SIGNS.get(language)
    filled = [text for text in texts[:_SAMPLE] if text.strip()]
    if sign is None or not filled:
        return None
    return sum(sign.search(text) is not None for text in filled) / len(filled)


def have_one_script(first: str, second: str) -> bool:
    """True for two languages with one and the same script of their own, which therefore tells nothing of either."""
    return first in _SCRIPTS and _SCRIPTS[first] == _SCRIPTS.get(second)


def language_of_texts(texts: Sequence[str]) -> str:
    """Returns the English name of the language that most of the texts show, nothing where none stands out.

    Cyrillic texts count as Russian.
    """
    shares = {language: shows(texts, language) or 0.0 for language in _SIGNS}
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= _SURE else ""
