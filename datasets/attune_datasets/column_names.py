"""The names that people give to columns of text, of labels and of neither, in English, Chinese and Japanese."""

from __future__ import annotations

TEXT_NAMES = frozenset({
    "text", "texts", "review", "reviews", "comment", "comments", "content", "sentence", "sentences", "message", "body",
    "tweet", "document", "description", "question", "source", "src", "v2",
    "评论", "文本", "内容", "评价", "句子", "正文", "評論", "內容", "文字", "レビュー", "文章", "本文",
})  # fmt: skip
LABEL_NAMES = frozenset({
    "label", "labels", "sentiment", "class", "category", "rating", "score", "stars", "polarity", "tag",
    "topic", "intent", "emotion", "v1",
    "标签", "类别", "情感", "分类", "评分", "类型", "標籤", "類別", "ラベル", "評価",
})  # fmt: skip
OTHER_NAMES = frozenset({
    "split", "set", "fold", "id", "index", "language", "lang", "date", "time", "url", "name", "user", "title", "target",
    "tgt", "answer", "编号", "序号", "日期", "时间", "标题",
})  # fmt: skip


SOURCE_NAMES = frozenset({"source", "src", "原文", "源语言", "源文"})
TARGET_NAMES = frozenset({
    "target", "tgt", "trg", "translation", "translated", "reference", "译文", "翻译", "目标语言", "譯文", "翻譯",
    "訳文", "翻訳",
})  # fmt: skip


def is_named(name: str, known: frozenset[str]) -> bool:
    """True when a column's name is one of `known`, or has it as a word (`review_text`) or, in CJK, as a part."""
    plain = name.casefold().strip()
    words = plain.replace("_", " ").replace("-", " ").split()
    return any(word in known for word in words) or any(not part.isascii() and part in plain for part in known)
