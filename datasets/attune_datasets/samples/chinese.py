"""The Chinese sample: the same kinds of verdict as the English one, in sentences that Chinese reviewers write."""

from __future__ import annotations

from collections.abc import Sequence

from attune_datasets.samples.grammar import Domain, Language, Words

_FILM = Domain(
    whole="这部电影",
    aspects={
        "演技": Words(("自然", "细腻", "动人"), ("僵硬", "做作", "浮夸")),
        "剧情": Words(("精彩", "紧凑", "动人"), ("拖沓", "老套", "无聊")),
        "结局": Words(("巧妙", "圆满", "动人"), ("仓促", "老套", "牵强")),
        "配乐": Words(("动听", "细腻", "巧妙"), ("刺耳", "单调", "嘈杂")),
        "台词": Words(("幽默", "自然", "精彩"), ("生硬", "做作", "无聊")),
        "画面": Words(("精美", "细腻", "清晰"), ("粗糙", "单调", "杂乱")),
    },
    openings=(
        "{day}晚上和{person}一起去看的。",
        "在家附近的小影院看的。",
        "当初是冲着海报去的。",
        "全片两个小时零十分钟。",
        "讲的是灯塔看守人和女儿的故事。",
        "是{person}拉我去看的。",
        "原著小说我几年前读过。",
    ),
)

_HOTEL = Domain(
    whole="这家酒店",
    aspects={
        "房间": Words(("整洁", "温馨", "宽敞"), ("肮脏", "破旧", "狭小")),
        "早餐": Words(("丰盛", "可口", "新鲜"), ("单调", "难吃", "敷衍")),
        "前台": Words(("热情", "周到", "耐心"), ("冷漠", "敷衍", "傲慢")),
        "卫生间": Words(("整洁", "宽敞", "干净"), ("肮脏", "狭小", "潮湿")),
        "床铺": Words(("舒适", "干净", "柔软"), ("潮湿", "难受", "破旧")),
        "位置": Words(("便利", "安静", "理想"), ("偏僻", "嘈杂", "别扭")),
    },
    openings=(
        "三月份在这里住了三晚。",
        "出差路过，{day}很晚才到。",
        "和{person}临时订的。",
        "这是今年第二次来海边。",
        "住的是二一四房，靠院子那一侧。",
        "是{person}帮我们订的。",
        "坐火车来，打车走。",
    ),
)

_RESTAURANT = Domain(
    whole="这家餐厅",
    aspects={
        "汤": Words(("鲜美", "香浓", "可口"), ("寡淡", "油腻", "难喝")),
        "鱼": Words(("鲜美", "新鲜", "鲜嫩"), ("干柴", "油腻", "难吃")),
        "甜点": Words(("可口", "精致", "清爽"), ("油腻", "难吃", "粗糙")),
        "服务": Words(("热情", "周到", "耐心"), ("冷漠", "敷衍", "怠慢")),
        "面条": Words(("筋道", "可口", "香浓"), ("寡淡", "软烂", "难吃")),
        "环境": Words(("温馨", "雅致", "整洁"), ("嘈杂", "拥挤", "杂乱")),
    },
    openings=(
        "下着雨的{day}，四个人吃的晚饭。",
        "看完戏和{person}一起去的。",
        "我们坐在靠窗的位子。",
        "去年秋天开的，原来是家面包房。",
        "{day}中午去的，坐了一半的人。",
        "那天是{person}的生日。",
        "点了套餐，还要了一壶茶。",
    ),
)

_PHONE = Domain(
    whole="这款手机",
    aspects={
        "电池": Words(("耐用", "可靠", "持久"), ("脆弱", "鸡肋", "寒酸")),
        "屏幕": Words(("清晰", "细腻", "明亮"), ("模糊", "昏暗", "刺眼")),
        "相机": Words(("清晰", "可靠", "灵敏"), ("模糊", "迟钝", "鸡肋")),
        "外壳": Words(("精致", "结实", "精美"), ("粗糙", "脆弱", "难看")),
        "系统": Words(("流畅", "稳定", "简洁"), ("卡顿", "混乱", "迟钝")),
        "音质": Words(("清晰", "饱满", "动听"), ("刺耳", "沉闷", "模糊")),
    },
    openings=(
        "每天都用，已经用了六个星期。",
        "春季促销的时候给{person}买的。",
        "下单两天后，{day}收到的货。",
        "上一部掉进湖里了。",
        "是{person}劝我买的。",
        "一月份刚从别的牌子换过来。",
        "买的是蓝色大内存的那款。",
    ),
)

_BOOK = Domain(
    whole="这本书",
    aspects={
        "情节": Words(("精彩", "紧凑", "巧妙"), ("拖沓", "老套", "牵强")),
        "文笔": Words(("优美", "幽默", "细腻"), ("生硬", "做作", "啰唆")),
        "女主角": Words(("可爱", "真实", "动人"), ("做作", "讨厌", "浮夸")),
        "译文": Words(("流畅", "自然", "优美"), ("生硬", "粗糙", "别扭")),
        "前半部分": Words(("紧凑", "精彩", "幽默"), ("拖沓", "啰唆", "混乱")),
        "最后一章": Words(("动人", "巧妙", "圆满"), ("仓促", "混乱", "老套")),
    },
    openings=(
        "在火车上读的，大半是{day}读完的。",
        "是{person}送我的礼物。",
        "四百页，字很小。",
        "去年夏天买来就一直放在书架上。",
        "是{person}把这本书留在我桌上的。",
        "我们读书会这个月读的就是它。",
        "{day}从图书馆借的。",
    ),
)

_PLAIN = (
    "{aspect}很{word}。",
    "{aspect}确实很{word}，我不是随便说说。",
    "不管别人怎么说，我觉得{aspect}很{word}。",
    "{aspect}不是一般的{word}。",
    "{aspect}没有一处不{word}。",
    "{aspect}不可谓不{word}。",
    "谁也不能否认{aspect}很{word}。",
    "不得不说，{aspect}很{word}。",
    "怎么能说{aspect}不{word}呢？",
    "要说{aspect}不{word}，我第一个不答应。",
    "有人说{aspect}不{word}，我可不同意。",
    "{aspect}并不是不{word}，反倒{word}得很。",
    "不仅{aspect}{word}，{aspect2}也很{word2}。",
    "{aspect}不但{word}，而且{more}。",
    "没想到{aspect}会{word}，结果还真是{word}。",
    "早听说{aspect}{word}，果然如此。",
    "我猜{aspect}会很{word}，果然没有猜错。",
    "虽然{aspect}很{contrary}，但{whole}总体上很{verdict}。",
    "尽管{aspect}谈不上{word}，{whole}整体还是{verdict}的。",
    "{whole}总体上很{verdict}，虽然{aspect}很{contrary}。",
    "本以为{whole}是{contrary_noun}，没想到是{noun}。",
    "本以为{whole}是{noun}，结果真是{noun}。",
    "{whole}是{noun}，不是{contrary_noun}。",
    "与其说{whole}是{contrary_noun}，不如说是{noun}。",
    "有人告诉我{whole}是{noun}，这话一点没错。",
    "大家都{judged}{aspect}，我也不例外。",
    "朋友们{judged}{aspect}，不是没有道理。",
)

_TURNED = (
    "{aspect}不{word}。",
    "{aspect}并不{word}，我不是随便说说。",
    "不管别人怎么说，我不觉得{aspect}{word}。",
    "{aspect}一点也不{word}。",
    "{aspect}没有一处是{word}的。",
    "{aspect}谈不上{word}。",
    "{aspect}算不上{word}。",
    "{aspect}跟{word}完全不沾边。",
    "怎么能说{aspect}{word}呢？",
    "要说{aspect}{word}，我第一个不答应。",
    "有人说{aspect}{word}，我可不同意。",
    "{aspect}哪里{word}了？",
    "{aspect}既不{word}，也不{more}。",
    "{aspect}不但不{word}，反而很{contrary}。",
    "{aspect}远没有别人说的那么{word}。",
    "早听说{aspect}{word}，其实不然。",
    "我猜{aspect}会很{word}，结果猜错了。",
    "原以为{aspect}会很{word}，事实正好相反。",
    "说{aspect}{word}的人，恐怕是弄错了。",
    "{aspect}不{word}，{aspect2}也不{word2}。",
    "本以为{whole}是{noun}，结果完全不是那么回事。",
    "{whole}绝对不是{noun}。",
    "{whole}叫什么都行，就是不能叫{noun}。",
    "谁要是说{whole}是{noun}，我可不信。",
    "有人告诉我{whole}是{noun}，这话大错特错。",
    "大家都{judged}{aspect}，我却做不到。",
    "朋友们{judged}{aspect}，实在没有道理。",
)


def _joined(sentences: Sequence[str]) -> str:
    return "".join(sentences)


CHINESE = Language(
    labels=("负面", "正面"),
    domains=(_FILM, _HOTEL, _RESTAURANT, _PHONE, _BOOK),
    general=Words(
        ("好", "棒", "出色", "理想", "讨人喜欢", "令人满意"),
        ("差", "糟糕", "差劲", "糟心", "让人恼火", "令人失望"),
    ),
    nouns=Words(
        ("一份惊喜", "物超所值的选择", "难得的好东西", "一次享受", "良心之作", "意外之喜"),
        ("一场灾难", "浪费钱的选择", "十足的烂摊子", "一次折磨", "敷衍之作", "彻头彻尾的败笔"),
    ),
    verbs=Words(("称赞", "夸奖", "喜欢", "推崇"), ("批评", "抱怨", "讨厌", "嘲笑")),
    plain=_PLAIN,
    turned=_TURNED,
    hearsay=(
        "{person}觉得{aspect}很{word}。",
        "网上有一条评论说{whole}是{noun}。",
        "在我之前，{person}说过它是{noun}。",
        "按{person}的说法，{aspect}很{word}。",
        "网上有不少人{judged}{aspect}。",
    ),
    closings=(
        "我要说的就是这些。",
        "信不信由你。",
        "{day}我跟{person}也是这么说的。",
        "就写到这里吧。",
        "这是我在这里的第一条评价。",
        "别人的看法也许不一样。",
    ),
    fillers={
        "day": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期天"),
        "person": ("姐姐", "弟弟", "妈妈", "一个朋友", "一个同事", "邻居", "表妹"),
    },
    joined=_joined,
)
