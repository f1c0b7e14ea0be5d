"""Languages told by texts."""

from __future__ import annotations

import pytest
from attune_datasets.text_languages import have_one_script, language_of_texts, shows

TEXTS = {
    "English": ("The dog sleeps.", "Where are you?", "I have to go."),
    "Spanish": ("El perro duerme.", "¿Por qué no vienen los otros?", "Ella está en casa."),
    "German": ("Der Hund schläft.", "Wo ist er?", "Ich muss gehen."),
    "French": ("Le chien dort.", "Où est-il ?", "Je ne sais pas."),
    "Portuguese": ("O cão está dormindo.", "Você não vem?", "Ela tem um carro."),
    "Chinese": ("狗在睡觉。", "你在哪里？", "我得走了。"),
    "Japanese": ("犬は寝ています。", "どこですか。", "行きます。"),
    "Russian": ("Собака спит.", "Где ты?", "Мне пора."),
}


@pytest.mark.parametrize("language", TEXTS)
def test_texts_tell_their_language(language: str) -> None:
    assert language_of_texts(TEXTS[language]) == language
    assert shows(TEXTS[language], language) == 1.0


def test_what_shows_no_language() -> None:
    assert language_of_texts(["12", "3.5 %", "Tom"]) == language_of_texts([]) == ""
    assert shows(["Salve, amice."], "Latin") is None  # no signs of it are known


def test_one_script_of_two_languages_tells_neither() -> None:
    assert have_one_script("Russian", "Ukrainian")
    assert not have_one_script("Russian", "Greek") and not have_one_script("English", "Spanish")
