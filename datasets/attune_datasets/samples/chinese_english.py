"""The Chinese-English sample: measure words, 的-phrases that English puts behind their noun, no spaces."""

from __future__ import annotations

from attune_datasets.samples.phrases import NOTHING, Chance, Phrase, joined, spaced, with_article, word

# noun, measure word, English of one and of several
_PEOPLE = (
    "老师 位 teacher teachers", "医生 位 doctor doctors", "护士 位 nurse nurses", "司机 位 driver drivers",
    "学生 个 student students", "女孩 个 girl girls", "男孩 个 boy boys", "工人 个 worker workers",
    "朋友 个 friend friends", "邻居 个 neighbour neighbours", "画家 位 painter painters", "律师 位 lawyer lawyers",
)  # fmt: skip
_THINGS = (
    "书 本 book books", "杂志 本 magazine magazines", "信 封 letter letters", "车 辆 car cars", "桌子 张 table tables",
    "照片 张 photo photos", "椅子 把 chair chairs", "钥匙 把 key keys", "衬衫 件 shirt shirts", "大衣 件 coat coats",
    "帽子 顶 hat hats", "手机 部 phone phones", "相机 部 camera cameras", "杯子 个 cup cups", "苹果 个 apple apples",
    "花 朵 flower flowers", "裙子 条 skirt skirts", "灯 盏 lamp lamps",
)  # fmt: skip
_PLACES = (
    "厨房 里 in kitchen", "学校 里 in school", "公园 里 in park", "花园 里 in garden", "商店 里 in shop",
    "屋顶 上 on roof", "楼梯 上 on staircase", "船 上 on boat",
)  # fmt: skip
_OF_PEOPLE = ("年轻 young", "有名 famous", "聪明 clever", "善良 kind", "勇敢 brave", "幽默 funny")
_OF_THINGS = (
    "红色 red", "白色 white", "黑色 black", "绿色 green", "便宜 cheap", "漂亮 pretty", "奇怪 strange", "干净 clean",
    "旧 old", "普通 plain",
)  # fmt: skip
# of one, of several, in the past
_VERBS = (
    "买 buys buy bought", "卖 sells sell sold", "洗 washes wash washed", "修 repairs repair repaired",
    "拿 takes take took", "藏 hides hide hid", "搬 moves move moved", "借 borrows borrow borrowed",
    "画 draws draw drew", "检查 checks check checked", "带 brings bring brought", "偷 steals steal stole",
)  # fmt: skip
_ONE = (("这", "this"), ("那", "that"), ("每", "every"), ("一", "a"))
_SEVERAL = (("两", "two"), ("三", "three"), ("四", "four"), ("十", "ten"))
_OWNERS = (("我", "my"), ("你", "your"), ("他", "his"), ("她", "her"))
_TIMES = (("今天", "today"), ("昨天", "yesterday"), ("早上", "in the morning"), ("晚上", "in the evening"))


class ChineseEnglish:
    """Writes sentences such as `昨天医生买了一本红色的书。` and `The doctor bought a red book yesterday.`"""

    columns = ("source", "target", "alignment", "source_words")

    def row(self, sentence: Phrase) -> tuple[str, ...]:
        """Returns source, target, alignment and the Chinese words that the alignment counts."""
        words = " ".join(sentence.source)
        return "".join(sentence.source), spaced(sentence.target), sentence.alignment, words

    def sentence(self, chance: Chance) -> Phrase:
        """Returns `[time] somebody [somewhere] does [not do] something.`, time and place last in English."""
        time = word(*chance.one(_TIMES)) if chance.happens(0.25) else NOTHING
        subject, plural = self._subject(chance)
        place = self._place(chance) if chance.happens(0.25) else NOTHING
        verb, thing = self._verb(chance, plural), self._object(chance)
        return joined([time, subject, place, verb, thing, word("。", ".")], order=(1, 3, 4, 2, 0, 5))

    def _subject(self, chance: Chance) -> tuple[Phrase, bool]:
        noun, measure, one, several = chance.one(_PEOPLE).split()
        if chance.happens(0.3):
            return word(noun, f"the {one}"), False
        if chance.happens(0.2):
            return _owned(chance, word(noun, one)), False
        quality = _quality(chance, _OF_PEOPLE) if chance.happens(0.4) else NOTHING
        plural = chance.happens(0.3)
        return _counted(chance, measure, quality, word(noun, several if plural else one), plural), plural

    def _object(self, chance: Chance) -> Phrase:
        noun, measure, one, several = chance.one(_THINGS).split()
        if chance.happens(0.2):
            return _owned(chance, word(noun, one))
        if chance.happens(0.25):
            return self._with_clause(chance, word(noun, f"the {one}"))
        quality = _quality(chance, _OF_THINGS) if chance.happens(0.5) else NOTHING
        plural = chance.happens(0.3)
        return _counted(chance, measure, quality, word(noun, several if plural else one), plural)

    def _with_clause(self, chance: Chance, head: Phrase) -> Phrase:
        """Returns `医生的书`, the book of the doctor, or `医生买的书`, the book that the doctor bought."""
        noun, _, one, _ = chance.one(_PEOPLE).split()
        owner = word(noun, f"the {one}")
        if chance.happens(0.4):
            return joined([owner, word("的", "of"), head], order=(2, 1, 0))
        verb, *_, past = chance.one(_VERBS).split()
        return joined([owner, word(verb, past), word("的", "that"), head], order=(3, 2, 0, 1))

    def _verb(self, chance: Chance, plural: bool) -> Phrase:
        verb, one, several, past = chance.one(_VERBS).split()
        if chance.happens(0.35):
            return joined([word(verb, past), word("了", "")])
        if chance.happens(0.2):
            return joined([word("没有", "did not"), word(verb, several)])
        if chance.happens(0.2):
            return joined([word("不", "do not" if plural else "does not"), word(verb, several)])
        return word(verb, several if plural else one)

    def _place(self, chance: Chance) -> Phrase:
        noun, side, preposition, english = chance.one(_PLACES).split()
        return joined([word("在", ""), word(noun, f"the {english}"), word(side, preposition)], order=(2, 1, 0))


def _owned(chance: Chance, noun: Phrase) -> Phrase:
    return joined([word(*chance.one(_OWNERS)), word("的", ""), noun])


def _quality(chance: Chance, qualities: tuple[str, ...]) -> Phrase:
    chinese, english = chance.one(qualities).split()
    return joined([word(chinese, english), word("的", "")])


def _counted(chance: Chance, measure: str, quality: Phrase, noun: Phrase, plural: bool) -> Phrase:
    number, english = chance.one(_SEVERAL if plural else _ONE)
    if english == "a":
        english = with_article((quality.target or noun.target)[0]).split()[0]
    return joined([word(number, english), word(measure, ""), quality, noun])
