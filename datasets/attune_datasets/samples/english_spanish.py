"""The English-Spanish sample: adjectives move behind their noun, and articles and adjectives agree with it."""

from __future__ import annotations

from dataclasses import dataclass

from attune_datasets.samples.phrases import NOTHING, Chance, Phrase, joined, spaced, word

_PEOPLE = (
    "girl girls niña niñas f", "boy boys niño niños m", "woman women mujer mujeres f", "man men hombre hombres m",
    "nurse nurses enfermera enfermeras f", "doctor doctors médico médicos m", "sister sisters hermana hermanas f",
    "brother brothers hermano hermanos m", "queen queens reina reinas f", "king kings rey reyes m",
    "neighbour neighbours vecino vecinos m", "aunt aunts tía tías f", "cook cooks cocinero cocineros m",
    "dancer dancers bailarina bailarinas f",
)  # fmt: skip
_THINGS = (
    "house houses casa casas f", "book books libro libros m", "table tables mesa mesas f", "car cars coche coches m",
    "letter letters carta cartas f", "hat hats sombrero sombreros m", "shirt shirts camisa camisas f",
    "clock clocks reloj relojes m", "flower flowers flor flores f", "tree trees árbol árboles m",
    "key keys llave llaves f", "boat boats barco barcos m", "lamp lamps lámpara lámparas f",
    "pencil pencils lápiz lápices m", "chair chairs silla sillas f", "knife knives cuchillo cuchillos m",
    "box boxes caja cajas f", "picture pictures cuadro cuadros m", "apple apples manzana manzanas f",
    "shoe shoes zapato zapatos m",
)  # fmt: skip
_PLACES = (
    "kitchen kitchens cocina cocinas f", "garden gardens jardín jardines m", "school schools escuela escuelas f",
    "park parks parque parques m", "church churches iglesia iglesias f", "market markets mercado mercados m",
    "city cities ciudad ciudades f", "forest forests bosque bosques m",
)  # fmt: skip
# masculine, feminine, and their plurals
_OF_PEOPLE = (
    "young joven joven jóvenes jóvenes", "tall alto alta altos altas", "rich rico rica ricos ricas",
    "famous famoso famosa famosos famosas", "kind amable amable amables amables",
    "thin delgado delgada delgados delgadas", "strong fuerte fuerte fuertes fuertes", "old viejo vieja viejos viejas",
)  # fmt: skip
_OF_THINGS = (
    "red rojo roja rojos rojas", "white blanco blanca blancos blancas", "black negro negra negros negras",
    "green verde verde verdes verdes", "blue azul azul azules azules", "small pequeño pequeña pequeños pequeñas",
    "new nuevo nueva nuevos nuevas", "expensive caro cara caros caras", "clean limpio limpia limpios limpias",
    "old viejo vieja viejos viejas", "strange extraño extraña extraños extrañas", "big grande grande grandes grandes",
)  # fmt: skip
_OF_PLACES = _OF_THINGS[5:]
# of one and of several: English, then Spanish
_VERBS = (
    "sees see ve ven", "buys buy compra compran", "paints paint pinta pintan", "finds find encuentra encuentran",
    "sells sell vende venden", "carries carry lleva llevan", "hides hide esconde esconden",
    "needs need necesita necesitan", "wants want quiere quieren", "breaks break rompe rompen",
    "loses lose pierde pierden", "cleans clean limpia limpian",
)  # fmt: skip
# of one and of several in English; Spanish masculine, feminine, and their plurals
_DETERMINERS = ("the the el la los las", "a some un una unos unas", "this these este esta estos estas",
                "my my mi mi mis mis", "her her su su sus sus")  # fmt: skip
_PREPOSITIONS = (("in", "en"), ("behind", "tras"))
_TIMES = (("today", "hoy"), ("now", "ahora"), ("tomorrow", "mañana"))


@dataclass(frozen=True)
class _Noun:
    """A noun phrase, the place of its adjectives' forms (`form`: 0 to 3), and whether it is plural."""

    phrase: Phrase
    form: int
    plural: bool


class EnglishSpanish:
    """Writes sentences such as `The tall girl buys a red hat.` and `La niña alta compra un sombrero rojo.`"""

    columns = ("source", "target", "alignment")

    def row(self, sentence: Phrase) -> tuple[str, ...]:
        """Returns source, target and alignment."""
        return spaced(sentence.source), spaced(sentence.target), sentence.alignment

    def sentence(self, chance: Chance) -> Phrase:
        """Returns `[time] somebody does [not do] something [somewhere].` or `something is so.`"""
        body = self._being(chance) if chance.happens(0.2) else self._doing(chance)
        stop = word(".", ".")
        if not chance.happens(0.2):
            return joined([body, stop])
        return joined([word(*chance.one(_TIMES)), body, stop], order=(1, 0, 2))

    def _doing(self, chance: Chance) -> Phrase:
        subject = self._noun(chance, _PEOPLE, _OF_PEOPLE)
        parts = [subject.phrase, self._verb(chance, subject.plural), self._noun(chance, _THINGS, _OF_THINGS).phrase]
        if chance.happens(0.25):
            place = self._noun(chance, _PLACES, _OF_PLACES, plural=False)
            parts += [word(*chance.one(_PREPOSITIONS)), place.phrase]
        return joined(parts)

    def _being(self, chance: Chance) -> Phrase:
        people = chance.happens(0.5)
        nouns, adjectives = (_PEOPLE, _OF_PEOPLE) if people else (_THINGS, _OF_THINGS)
        subject = self._noun(chance, nouns, adjectives, adjective=False)
        english, *forms = chance.one(adjectives).split()
        verb = word("are", "son") if subject.plural else word("is", "es")
        return joined([subject.phrase, verb, word(english, forms[subject.form])])

    def _verb(self, chance: Chance, plural: bool) -> Phrase:
        one, several, *spanish = chance.one(_VERBS).split()
        if chance.happens(0.2):
            return joined([word("do" if plural else "does", ""), word("not", "no"), word(several, spanish[plural])])
        return word(several if plural else one, spanish[plural])

    def _noun(
        self,
        chance: Chance,
        nouns: tuple[str, ...],
        adjectives: tuple[str, ...],
        adjective: bool | None = None,
        plural: bool | None = None,
    ) -> _Noun:
        plural = chance.happens(0.3) if plural is None else plural
        adjective = chance.happens(0.5) if adjective is None else adjective
        *names, gender = chance.one(nouns).split()
        noun = word(names[plural], names[2 + plural])
        form = 2 * plural + (gender == "f")
        english, *forms = chance.one(adjectives).split()
        quality = word(english, forms[form]) if adjective else NOTHING
        one, several, *determiners = chance.one(_DETERMINERS).split()
        follows = (quality.source or noun.source)[0]
        article = several if plural else "an" if one == "a" and follows[0] in "aeiou" else one
        return _Noun(joined([word(article, determiners[form]), quality, noun], order=(0, 2, 1)), form, plural)
