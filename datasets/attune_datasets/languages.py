"""Names of languages, as people write them into column and file names: `en`, `eng`, `English`, `train.en-de.csv`."""

from __future__ import annotations

import re
from itertools import pairwise

# English name, then the codes of ISO 639-1 and 639-3 (and 639-2's where it differs), then the language's own names.
_LANGUAGES = (
    "English en eng 英文 英语 英語", "German de deu ger deutsch 德语", "French fr fra fre français francais 法语",
    "Spanish es spa español espanol 西班牙语", "Italian it ita italiano", "Portuguese pt por português portugues",
    "Dutch nl nld dut nederlands", "Swedish sv swe svenska", "Danish da dan dansk", "Norwegian no nob nor norsk nb",
    "Finnish fi fin suomi", "Icelandic is isl ice", "Polish pl pol polski", "Czech cs ces cze čeština",
    "Slovak sk slk slo", "Slovenian sl slv", "Croatian hr hrv", "Serbian sr srp", "Bulgarian bg bul",
    "Russian ru rus русский 俄语", "Ukrainian uk ukr українська", "Belarusian be bel", "Hungarian hu hun magyar",
    "Romanian ro ron rum română", "Greek el ell gre ελληνικά", "Turkish tr tur türkçe", "Hebrew he heb עברית",
    "Arabic ar ara arb العربية", "Persian fa fas per pes فارسی", "Hindi hi hin हिन्दी", "Bengali bn ben বাংলা",
    "Urdu ur urd اردو", "Tamil ta tam தமிழ்", "Telugu te tel", "Marathi mr mar", "Gujarati gu guj",
    "Chinese zh zho chi cmn zh-cn zh-tw 中文 汉语 漢語", "Cantonese yue 粤语", "Japanese ja jpn 日本語 日文 日语",
    "Korean ko kor 한국어 韩语", "Vietnamese vi vie", "Thai th tha ไทย", "Indonesian id ind", "Malay ms msa may zsm",
    "Tagalog tl tgl", "Swahili sw swa swh", "Afrikaans af afr", "Catalan ca cat català", "Basque eu eus baq euskara",
    "Galician gl glg", "Irish ga gle gaeilge", "Welsh cy cym wel", "Estonian et est", "Latvian lv lav",
    "Lithuanian lt lit", "Albanian sq sqi alb", "Macedonian mk mkd mac", "Georgian ka kat geo", "Armenian hy hye arm",
    "Kazakh kk kaz", "Uzbek uz uzb", "Mongolian mn mon", "Esperanto eo epo", "Latin la lat",
)  # fmt: skip
LANGUAGES = tuple(entry.split()[0] for entry in _LANGUAGES)
_NAMES = {word.casefold(): entry.split()[0] for entry in _LANGUAGES for word in entry.split()}


def language_of(name: str) -> str:
    """Returns the language that a column's or file's name tells, such as `English` for `text_en`, or nothing.

    Of several words the last that is a language counts: endings tell more than beginnings.
    """
    words = [name.strip(), *re.split(r"[\s_.\-:/()\[\]]+", name.strip())]
    return next((_NAMES[word.casefold()] for word in reversed(words) if word.casefold() in _NAMES), "")


def is_language(name: str) -> bool:
    """True when the whole of `name` is the name or code of a language."""
    return name.strip().casefold() in _NAMES


def languages_of_file(name: str) -> tuple[str, str]:
    """Returns the two languages that a file's name tells, as `train.en-de.csv` does, or nothing twice."""
    found = [_NAMES.get(word, "") for word in re.split(r"[\W\d_]+", name.casefold())]
    return next(((left, right) for left, right in pairwise(found) if left and right and left != right), ("", ""))
