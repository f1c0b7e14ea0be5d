"""The English sample: what its reviews are about, and the sentences that praise and blame."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attune_datasets.samples.grammar import Domain, Language, Words

_FILM = Domain(
    whole="the film",
    aspects={
        "the acting": Words(("convincing", "touching", "nuanced"), ("wooden", "lifeless", "clumsy")),
        "the story": Words(("gripping", "clever", "moving"), ("tedious", "shallow", "pointless")),
        "the ending": Words(("satisfying", "moving", "clever"), ("predictable", "pointless", "clumsy")),
        "the soundtrack": Words(("beautiful", "haunting", "subtle"), ("annoying", "tedious", "lifeless")),
        "the dialogue": Words(("witty", "natural", "clever"), ("wooden", "clumsy", "shallow")),
        "the camera work": Words(("beautiful", "subtle", "inventive"), ("sloppy", "lifeless", "annoying")),
    },
    openings=(
        "Watched it on a {day} evening with {person}.",
        "We saw this at the little cinema round the corner.",
        "I picked it because of the poster.",
        "Two hours and ten minutes, no interval.",
        "A story about a lighthouse keeper and his daughter.",
        "It was {person} who wanted to see this one.",
        "I had read the novel years ago.",
    ),
)

_HOTEL = Domain(
    whole="the hotel",
    aspects={
        "the room": Words(("spotless", "cosy", "spacious"), ("filthy", "shabby", "cramped")),
        "the breakfast": Words(("plentiful", "delicious", "fresh"), ("meagre", "tasteless", "stale")),
        "the staff": Words(("friendly", "helpful", "attentive"), ("rude", "careless", "clueless")),
        "the bathroom": Words(("spotless", "modern", "spacious"), ("filthy", "mouldy", "cramped")),
        "the bed": Words(("comfortable", "soft", "cosy"), ("lumpy", "creaky", "uncomfortable")),
        "the location": Words(("convenient", "peaceful", "pleasant"), ("noisy", "inconvenient", "unpleasant")),
    },
    openings=(
        "We stayed for three nights in March.",
        "I was here for work and arrived late on {day}.",
        "Booked it at the last minute with {person}.",
        "Our second trip to the coast this year.",
        "Room 214, on the side of the courtyard.",
        "It was {person} who found this place for us.",
        "We came by train and left by taxi.",
    ),
)

_RESTAURANT = Domain(
    whole="the restaurant",
    aspects={
        "the soup": Words(("tasty", "fragrant", "delicious"), ("bland", "greasy", "tasteless")),
        "the fish": Words(("fresh", "tender", "delicious"), ("stale", "dry", "overcooked")),
        "the dessert": Words(("light", "tasty", "heavenly"), ("soggy", "bland", "sickly")),
        "the service": Words(("friendly", "attentive", "quick"), ("rude", "slow", "careless")),
        "the bread": Words(("fresh", "crisp", "fragrant"), ("stale", "soggy", "dry")),
        "the wine list": Words(("well chosen", "generous", "interesting"), ("overpriced", "boring", "meagre")),
    },
    openings=(
        "Dinner for four on a rainy {day}.",
        "I went there with {person} after the theatre.",
        "We had a table by the window.",
        "They opened last autumn where the bakery used to be.",
        "Lunch on {day}, half the tables taken.",
        "It was the birthday of {person}.",
        "We ordered the set menu and a carafe of water.",
    ),
)

_PHONE = Domain(
    whole="the phone",
    aspects={
        "the battery": Words(("durable", "reliable", "long-lasting"), ("weak", "unreliable", "short-lived")),
        "the screen": Words(("sharp", "bright", "smooth"), ("blurry", "dim", "jerky")),
        "the camera": Words(("sharp", "quick", "reliable"), ("blurry", "slow", "unreliable")),
        "the case": Words(("sturdy", "elegant", "durable"), ("flimsy", "ugly", "fragile")),
        "the software": Words(("smooth", "intuitive", "reliable"), ("sluggish", "confusing", "unstable")),
        "the sound": Words(("clear", "rich", "balanced"), ("tinny", "muffled", "harsh")),
    },
    openings=(
        "I have used it every day for six weeks.",
        "Bought it for {person} in the spring sale.",
        "It arrived on {day}, two days after I had ordered it.",
        "My last one fell into the lake.",
        "It was {person} who talked me into buying it.",
        "I switched from another brand in January.",
        "The blue model with the larger memory.",
    ),
)

_BOOK = Domain(
    whole="the book",
    aspects={
        "the plot": Words(("gripping", "inventive", "clever"), ("predictable", "tedious", "pointless")),
        "the style": Words(("elegant", "witty", "subtle"), ("clumsy", "pompous", "lifeless")),
        "the heroine": Words(("believable", "likeable", "witty"), ("unbelievable", "shallow", "annoying")),
        "the translation": Words(("natural", "elegant", "faithful"), ("wooden", "sloppy", "clumsy")),
        "the first half": Words(("gripping", "witty", "moving"), ("tedious", "boring", "confusing")),
        "the final chapter": Words(("moving", "satisfying", "haunting"), ("rushed", "confusing", "predictable")),
    },
    openings=(
        "I read it on the train, most of it on {day}.",
        "A present from {person}.",
        "Four hundred pages in small print.",
        "It had been on my shelf since last summer.",
        "It was {person} who left this one on my desk.",
        "We read it in our book club this month.",
        "I borrowed it from the library on {day}.",
    ),
)

_PLAIN = (
    "{aspect} was {word}.",
    "{aspect} was {word}, and I do not say that lightly.",
    "I found {aspect} {word}, no matter what others say.",
    "{aspect} was never less than {word}.",
    "It would be wrong to call {aspect} anything but {word}.",
    "Nobody could call {aspect} anything other than {word}.",
    "Nobody can tell me that {aspect} was not {word}.",
    "I do not agree with those who say that {aspect} was not {word}.",
    "I cannot deny that {aspect} was {word}.",
    "Not for a moment did I doubt that {aspect} was {word}.",
    "Not only was {aspect} {word}, {aspect2} was {word2} as well.",
    "{aspect} was not only {word} but {more}.",
    "I did not believe that {aspect} would be {word}, but it was.",
    "I was told that {aspect} would be {word}, and so it was.",
    "I thought that {aspect} would be {word}. I was not mistaken.",
    "{aspect} may have been {contrary}, but {whole} as such was {verdict}.",
    "Although {aspect} was {contrary}, {whole} was {verdict} in the end.",
    "{whole} was {verdict}, even though {aspect} was {contrary}.",
    "I expected {contrary_noun}, yet {whole} turned out to be {noun}.",
    "I expected {noun}, and {noun} is what I got.",
    "{whole} was {noun}, not {contrary_noun}.",
    "{whole} was not {contrary_noun} but {noun}.",
    "{whole} was less {contrary_noun} than {noun}.",
    "They told me it was {noun}, and they were not wrong.",
    "Everyone {judged} {aspect}, and I can only agree.",
    "My friends {judged} {aspect}, and they had every reason to.",
)

_TURNED = (
    "{aspect} was not {word}.",
    "{aspect} was not {word} at all, and I do not say that lightly.",
    "I did not find {aspect} {word}, no matter what others say.",
    "{aspect} was anything but {word}.",
    "{aspect} was far from {word}.",
    "It would be wrong to call {aspect} {word}.",
    "Nobody could call {aspect} {word}.",
    "Nobody can tell me that {aspect} was {word}.",
    "I do not agree with those who say that {aspect} was {word}.",
    "I cannot say that {aspect} was {word}.",
    "Not for a moment did {aspect} strike me as {word}.",
    "Neither {aspect} nor {aspect2} was {verdict}.",
    "{aspect} was not only not {word} but {contrary}.",
    "Nothing about {aspect} was {word}.",
    "I believed that {aspect} would be {word}, but it was not.",
    "I was told that {aspect} would be {word}. The opposite was true.",
    "I thought that {aspect} would be {word}. I was mistaken.",
    "{aspect} was hardly {word}, let alone {more}.",
    "There was nothing {word} about {aspect}.",
    "I expected {noun}, yet nothing of the kind happened.",
    "{whole} was by no means {noun}.",
    "Call {whole} what you like, but not {noun}.",
    "Whoever calls {whole} {noun} is mistaken.",
    "They told me it was {noun}, and they were wrong.",
    "Everyone {judged} {aspect}; I cannot.",
    "My friends {judged} {aspect}, and they had no reason to.",
)


def _joined(sentences: Sequence[str]) -> str:
    """Returns the sentences as one text, each beginning with a capital letter."""
    return re.sub(r"(^|[.?!] )([a-z])", lambda match: match[1] + match[2].upper(), " ".join(sentences))


ENGLISH = Language(
    labels=("negative", "positive"),
    domains=(_FILM, _HOTEL, _RESTAURANT, _PHONE, _BOOK),
    general=Words(
        ("good", "excellent", "wonderful", "superb", "impressive", "great"),
        ("bad", "awful", "terrible", "dreadful", "disappointing", "poor"),
    ),
    nouns=Words(
        ("a triumph", "a delight", "a treat", "a gem", "a success", "a pleasure"),
        ("a disaster", "a disappointment", "a mess", "a failure", "a letdown", "a nuisance"),
    ),
    verbs=Words(("praised", "admired", "loved", "raved about"), ("criticised", "mocked", "hated", "complained about")),
    plain=_PLAIN,
    turned=_TURNED,
    hearsay=(
        "{person} thinks that {aspect} was {word}.",
        "One review said that {whole} was {noun}.",
        "Before me, {person} had called it {noun}.",
        "According to {person}, {aspect} was {word}.",
        "People online {judged} {aspect}.",
    ),
    closings=(
        "That is all I have to say about it.",
        "Make of that what you will.",
        "I told {person} the same on {day}.",
        "So much for that.",
        "This is my first review here.",
        "Others may see it differently.",
    ),
    fillers={
        "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        "person": ("my sister", "my brother", "my mother", "a friend", "a colleague", "my neighbour", "my cousin"),
    },
    joined=_joined,
)
