<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlignmentLines</name>
    <message>
        <location filename="../widgets/alignment_lines.py"/>
        <source>Alignment lines</source>
        <translation>对齐连线</translation>
    </message>
</context>
<context>
    <name>AlternativesPanel</name>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>1 given</source>
        <translation>已指定 1 个词</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <location filename="../pages/write/alternatives.py"/>
        <source>Alternatives</source>
        <translation>其他可能</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Back to its own words</source>
        <translation>换回模型自己的词</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Click a word of the translation to read how likely it was.</source>
        <translation>点译文中的一个词，看它当时的概率。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Click a word of the translation to see what else it might have been.</source>
        <translation>点译文中的一个词，看这里还可能写什么。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Having read "{read}" it gave "{said}" {share:.3f}. What else it might say is not stored.</source>
        <translation>读到“{read}”之后，模型给“{said}”的概率是 {share:.3f}。其他可能的词没有保存。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Having read "{read}" it wrote "{said}" ({share:.3f}). Click another to have it written instead.</source>
        <translation>读到“{read}”之后，模型写了“{said}”（{share:.3f}）。点另一个词，就改写成那个词。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>The source is given. Choose an attention of the translation to see what else it might say.</source>
        <translation>原文是给定的。请改选译文的注意力，看模型还可能写什么。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>The words that you have chosen are underlined.</source>
        <translation>您选定的词带下划线。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>{count} given</source>
        <translation>已指定 {count} 个词</translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <location filename="../pages/write/alternatives.py"/>
        <source>{share} written</source>
        <translation>{share} 已写出</translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>Click a token, or go to one with the arrow keys, to see what else it had.</source>
        <translation>点一个词元，或用方向键移到它上面，看这里还可能是什么。</translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>Click another, or press Enter on it, to go on from that one.</source>
        <translation>点另一个，或移到它上面按 Enter，就从那个词元接着写。</translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>It was chosen by hand.</source>
        <translation>它是手动选的。</translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>Temperature, top-k or top-p leave it out, or it is never written.</source>
        <translation>它被温度、top-k 或 top-p 排除了，或者是从不写出的词元。</translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>{share} cut off</source>
        <translation>{share} 已排除</translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>{token}: probability {probability:.4f}, rank {rank:,}; chance of being drawn {chance:.4f}.</source>
        <translation>{token}：概率 {probability:.4f}，排名第 {rank:,}；被抽中的概率 {chance:.4f}。</translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>{token}: probability {probability:.4f}; chance of being drawn {chance:.4f}.</source>
        <translation>{token}：概率 {probability:.4f}；被抽中的概率 {chance:.4f}。</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <location filename="../pages/inspect/answer_bar.py"/>
        <source>{now}, with all heads {before:.6f}</source>
        <translation>{now}，所有头都开时 {before:.6f}</translation>
    </message>
</context>
<context>
    <name>ArchitectureView</name>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>Architecture</source>
        <translation>结构图</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>Decoder: tokens so far</source>
        <translation>解码器：已有的词元</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>Encoder: tokens of the source</source>
        <translation>编码器：原文的词元</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>begins from the encoder's last states</source>
        <translation>从编码器的最后状态开始</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>gives {shape}</source>
        <translation>输出 {shape}</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>last states</source>
        <translation>最后状态</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>logits</source>
        <translation>logits</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>no parameters</source>
        <translation>没有参数</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>reads the encoder's memory</source>
        <translation>读取编码器的记忆</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>shares the numbers of {block}</source>
        <translation>与“{block}”共享参数</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>token ids</source>
        <translation>词元编号</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>{count} each</source>
        <translation>各 {count}</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>{count} parameters each</source>
        <translation>各 {count} 个参数</translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <location filename="../pages/inspect/question_tab.py"/>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>AttentionChoice</name>
    <message>
        <location filename="../widgets/attention_choice.py"/>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="../widgets/attention_choice.py"/>
        <source>Source looks at itself</source>
        <translation>原文看自己</translation>
    </message>
    <message>
        <location filename="../widgets/attention_choice.py"/>
        <source>Translation looks at source</source>
        <translation>译文看原文</translation>
    </message>
    <message>
        <location filename="../widgets/attention_choice.py"/>
        <source>Translation looks back at itself</source>
        <translation>译文回看自己</translation>
    </message>
</context>
<context>
    <name>AttentionMap</name>
    <message>
        <location filename="../widgets/attention_map.py"/>
        <source>Attention map</source>
        <translation>注意力图</translation>
    </message>
    <message>
        <location filename="../widgets/attention_map.py"/>
        <source>own scale</source>
        <translation>单独色标</translation>
    </message>
</context>
<context>
    <name>AttentionView</name>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>"{query}" ({q}) attends to "{key}" ({k})</source>
        <translation>“{query}”（{q}）看“{key}”（{k}）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>1 token</source>
        <translation>1 个词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Edit a copy</source>
        <translation>编辑副本</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Layer {layer}, head {head}</source>
        <translation>第 {layer} 层第 {head} 个头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Point to read a weight; wheel zooms, right drag moves, Home shows all.</source>
        <translation>指向一格可读权重；滚轮缩放，右键拖动平移，Home 键显示全部。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Puts the text into the field on the left, to be changed and looked into.</source>
        <translation>把这段文本放进左边的输入框，可以改动后再查看内部。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Run {run}</source>
        <translation>训练记录 {run}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Stretch colours to the head's largest weight</source>
        <translation>把颜色拉伸到这个头的最大权重</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>checkpoint of step {step}</source>
        <translation>第 {step} 步的检查点</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>heads off: {names}</source>
        <translation>关掉的头：{names}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>only the first {count} tokens were read</source>
        <translation>只读了前 {count} 个词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>step {step} of the replay, rounded to float16</source>
        <translation>回放的第 {step} 步，舍入为 float16</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>weights sha256 {hash}…</source>
        <translation>权重 sha256 {hash}…</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>{count} tokens</source>
        <translation>{count} 个词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>{head}, step {step}: each row attends to the columns</source>
        <translation>{head}，第 {step} 步：每一行看各列</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>{head}: each row attends to the columns</source>
        <translation>{head}：每一行看各列</translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>{head}: step {step} minus step {before}</source>
        <translation>{head}：第 {step} 步减第 {before} 步</translation>
    </message>
</context>
<context>
    <name>AttuneCommand</name>
    <message>
        <location filename="../command.py"/>
        <source>Look at the Runs page for what was done before; please report it with the diagnostics.</source>
        <translation>之前完成了什么，请看“训练记录”页；请报告这个问题，并附上诊断信息。</translation>
    </message>
    <message>
        <location filename="../command.py"/>
        <source>{what} (exit code {code}).</source>
        <translation>{what}（退出码 {code}）。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <location filename="../widgets/banner.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BeamTreeView</name>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>Beam tree</source>
        <translation>束搜索树</translation>
    </message>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>dropped</source>
        <translation>已淘汰</translation>
    </message>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>{fate} · log-probability {sum} · score {score}</source>
        <translation>{fate} · 对数概率 {sum} · 得分 {score}</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <location filename="../widgets/busy.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <location filename="../tour/callout.py"/>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <location filename="../tour/callout.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../tour/callout.py"/>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../tour/callout.py"/>
        <source>Guided tour, {count}: {title}</source>
        <translation>导览，{count}：{title}</translation>
    </message>
    <message>
        <location filename="../tour/callout.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../tour/callout.py"/>
        <source>{number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
</context>
<context>
    <name>ChancesPanel</name>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>After top-k and top-p</source>
        <translation>top-k、top-p 之后</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>In the text "{token}" comes next.</source>
        <translation>文中接下来是“{token}”。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Logit ÷ temperature</source>
        <translation>Logit ÷ 温度</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>The draw: seed {seed} gives {number:.4f} between 0 and 1, which lies in the share of "{token}" ({share:.4f}).</source>
        <translation>抽取：种子 {seed} 在 0 到 1 之间给出 {number:.4f}，落在“{token}”的份额（{share:.4f}）里。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>The search for the best translation wrote "{token}" here; nothing is drawn.</source>
        <translation>这里的“{token}”是搜索最佳译文时写出的，没有随机抽取。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>The {rows} likeliest of {count} tokens.</source>
        <translation>{count} 个词元中最可能的 {rows} 个。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Top-k is a whole number from 1, or empty; top-p lies above 0 and is at most 1; a seed is a whole number from 0. The table shows the numbers before.</source>
        <translation>Top-k 是不小于 1 的整数，也可以留空；top-p 大于 0，至多为 1；种子是不小于 0 的整数。表中仍是改动前的数。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>What may come out, the likeliest first</source>
        <translation>可能的输出，最可能的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>CheckpointSection</name>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Best and newest, step {step}</source>
        <translation>最佳且最新，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Best, step {step}</source>
        <translation>最佳，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Newest, step {step}</source>
        <translation>最新，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Step {step} is loaded</source>
        <translation>已加载第 {step} 步</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>The checkpoint of step {step} is no longer there. The best takes its place.</source>
        <translation>第 {step} 步的检查点已经不在了，改用最佳的检查点。</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>damaged: step {steps}</source>
        <translation>已损坏：第 {steps} 步</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>the next answer is of step {step}</source>
        <translation>下一个答案出自第 {step} 步</translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>{title}, damaged</source>
        <translation>{title}，已损坏</translation>
    </message>
</context>
<context>
    <name>CheckpointsView</name>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>1 checkpoint, {size}</source>
        <translation>1 个检查点，{size}</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Export this one</source>
        <translation>导出这一个</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Inspect this one</source>
        <translation>查看这一个</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Kept as</source>
        <translation>保留为</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>No checkpoint yet</source>
        <translation>还没有检查点</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Reading the checkpoints</source>
        <translation>正在读取检查点</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Select one run</source>
        <translation>选择一条训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>The checkpoints cannot be read</source>
        <translation>无法读取检查点</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>The first is saved at the first evaluation.</source>
        <translation>第一次评估时保存第一个检查点。</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>What each of its checkpoints is worth stands here.</source>
        <translation>它的每个检查点成绩如何，会列在这里。</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>{count:,} checkpoints, {size}</source>
        <translation>{count:,} 个检查点，{size}</translation>
    </message>
</context>
<context>
    <name>ColumnsSection</name>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source> and {count} more</source>
        <translation> 以及另外 {count} 个</translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>Choose a column</source>
        <translation>选择一列</translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>No column looks like a label. Choose the one that the model shall predict.</source>
        <translation>没有一列像是标签。请选择要让模型预测的那一列。</translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>This column has too many different values for a label: it looks like text.</source>
        <translation>这一列的不同取值太多，不像标签，更像文本。</translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>{count} classes: {names}</source>
        <translation>{count} 类：{names}</translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>{count} values</source>
        <translation>{count} 种取值</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../palette.py"/>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../palette.py"/>
        <source>Find an action, a page or a run</source>
        <translation>查找操作、页面或训练记录</translation>
    </message>
    <message>
        <location filename="../palette.py"/>
        <source>No matches</source>
        <translation>没有匹配项</translation>
    </message>
</context>
<context>
    <name>CompareTab</name>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>All differences</source>
        <translation>所有差别</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>All differences: computing</source>
        <translation>所有差别：正在计算</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>All heads of the reference</source>
        <translation>参照的所有头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Asking the reference</source>
        <translation>正在求参照的答案</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Checkpoint of step {step}</source>
        <translation>第 {step} 步的检查点</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Choose above what to compare with: an answer that you keep, a checkpoint, or a run.</source>
        <translation>请在上面选择与什么比较：保留的答案、检查点或训练记录。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Keep this answer</source>
        <translation>保留这个答案</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Kept of step {step}: {text}</source>
        <translation>保留的答案（第 {step} 步）：{text}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Nothing</source>
        <translation>不比较</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Reference: run {run} · checkpoint of step {step} · {heads}</source>
        <translation>参照：训练记录 {run} · 第 {step} 步的检查点 · {heads}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Run {name}</source>
        <translation>训练记录 {name}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Small maps: {titles}</source>
        <translation>小图：{titles}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Text of the reference: {text}</source>
        <translation>参照的文本：{text}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>The reference has other layers and heads, so there is no difference to draw.</source>
        <translation>参照的层和头与这里不同，画不出差别。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>This network has no attention to compare.</source>
        <translation>这个网络没有注意力可以比较。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>all heads on</source>
        <translation>所有头都开着</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>heads off: {names}</source>
        <translation>关掉的头：{names}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>weights sha256 {hash}</source>
        <translation>权重 sha256 {hash}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
</context>
<context>
    <name>ComparedMaps</name>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>All three</source>
        <translation>三者</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Difference</source>
        <translation>差别</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Now minus reference</source>
        <translation>现在减参照</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Point to read a weight. Hatched: no counterpart in the reference.</source>
        <translation>指向一格可读权重。斜线格：参照中没有对应的格。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Stretch colours</source>
        <translation>拉伸颜色</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>To the largest weight of each map instead of 1, so that small changes are seen.</source>
        <translation>色标的上限取每张图的最大权重，而不是 1，细小的变化也看得出来。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>no counterpart</source>
        <translation>没有对应的格</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <location filename="../widgets/confusion_matrix.py"/>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <location filename="../widgets/confusion_matrix.py"/>
        <source>expected</source>
        <translation>真实</translation>
    </message>
    <message>
        <location filename="../widgets/confusion_matrix.py"/>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../widgets/confusion_matrix.py"/>
        <source>{expected} read as {predicted}: {count} of {whole} ({share})</source>
        <translation>真实为 {expected}，预测为 {predicted}：{whole} 个中有 {count} 个（{share}）</translation>
    </message>
</context>
<context>
    <name>CurvesPanel</name>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Accuracy and F1 appear after the first evaluation.</source>
        <translation>第一次评估后显示准确率和 F1。</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>BLEU, chrF and the share of tokens that are right appear after the first evaluation.</source>
        <translation>第一次评估后显示 BLEU、chrF 和词元正确率。</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Bits a character appear after the first evaluation.</source>
        <translation>第一次评估后显示每字符比特。</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Loss (nats)</source>
        <translation>损失（纳特）</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Press Train to see the loss fall.</source>
        <translation>按“训练”，看损失下降。</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>The share of masked tokens that are told appears after the first evaluation.</source>
        <translation>第一次评估后显示掩码词元的猜对比例。</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>The training loss is measured with {measures} in force, the validation loss without: it is no fault where the training curve lies above the other.</source>
        <translation>测训练损失时有 {measures}，测验证损失时没有，所以训练曲线高于验证曲线并不说明有问题。</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Validation (%)</source>
        <translation>验证集（%）</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Validation (0 to 100)</source>
        <translation>验证集（0 到 100）</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Validation (bits a character)</source>
        <translation>验证集（每字符比特）</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>time (min:s)</source>
        <translation>时间（分:秒）</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>training with {measures}</source>
        <translation>训练时有 {measures}</translation>
    </message>
</context>
<context>
    <name>DataAnswers</name>
    <message>
        <location filename="../project.py"/>
        <source>1 document</source>
        <translation>1 篇文档</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Target</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>{count} characters</source>
        <translation>{count} 个字符</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>{count} documents</source>
        <translation>{count} 篇文档</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>{count} pairs</source>
        <translation>{count} 个句对</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose a text and a label column to train.</source>
        <translation>请选好文本列和标签列，再开始训练。</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose both columns to train.</source>
        <translation>请选好两列，再开始训练。</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose one of them on the left, under Source.</source>
        <translation>请在左边的“来源”里选一张。</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose the column with the texts to train.</source>
        <translation>请选好文本所在的列，再开始训练。</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose the file with the translations</source>
        <translation>选择译文文件</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Cleaning</source>
        <translation>清洗</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Do without {name}</source>
        <translation>不用 {name}</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Get IMDb</source>
        <translation>获取 IMDb</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>If its lines translate the lines of this one, the two are pairs to learn from.</source>
        <translation>如果它逐行翻译了这个文件，两者就可以组成句对，供模型学习。</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Long pairs</source>
        <translation>过长的句对</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Open a table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Open another file</source>
        <translation>打开另一个文件</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Problems ({count})</source>
        <translation>问题（{count}）</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Read the file again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Set up the model</source>
        <translation>设置模型</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Show the training</source>
        <translation>查看训练</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>The check of this data was not finished; more may be wrong with it.</source>
        <translation>这份数据没有检查完；可能还有其他问题。</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>The first {count} of them are shown.</source>
        <translation>只显示前 {count} 行。</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>The texts offer {size} tokens, fewer than asked for.</source>
        <translation>文本只能提供 {size} 个词元，少于要求的数目。</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>This archive holds {count} tables</source>
        <translation>这个压缩包里有 {count} 张表</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Use as translations</source>
        <translation>用作译文</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>{name} lies beside this file.</source>
        <translation>{name} 和这个文件在同一个文件夹里。</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <location filename="../pages/data/tab.py"/>
        <source>Choose the columns of both sides to see this.</source>
        <translation>请先选好两边的列，才能看到这里的内容。</translation>
    </message>
</context>
<context>
    <name>DecodingForm</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>For the final figures and for use; while training goes on, evaluations search greedily.</source>
        <translation>用于最终成绩和实际使用；训练期间的评估用贪心搜索。</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>as in training</source>
        <translation>与训练时相同</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Name: {text}</source>
        <translation>名称：{text}</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Notes: {text}</source>
        <translation>备注：{text}</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Select one run to see its figures and to write to it.</source>
        <translation>选择一条训练记录，查看它的各项数值，也可以写备注。</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Tags</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>What was tried, and what came of it</source>
        <translation>试了什么，结果如何</translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>baseline, wide, …</source>
        <translation>基线，加宽，…</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <location filename="../devices.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../devices.py"/>
        <source>CPU, {threads} threads</source>
        <translation>CPU，{threads} 线程</translation>
    </message>
    <message>
        <location filename="../devices.py"/>
        <source>Check the GPU's driver, or choose CPU in Settings.</source>
        <translation>请检查 GPU 的驱动程序，或在“设置”中选择 CPU。</translation>
    </message>
    <message>
        <location filename="../devices.py"/>
        <source>There was no answer within {seconds} seconds.</source>
        <translation>{seconds} 秒内没有回应。</translation>
    </message>
    <message>
        <location filename="../devices.py"/>
        <source>This machine's devices could not be found out.</source>
        <translation>无法查明这台机器上有哪些设备。</translation>
    </message>
</context>
<context>
    <name>DeviceEditor</name>
    <message>
        <location filename="../widgets/device_editor.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../widgets/device_editor.py"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../widgets/device_editor.py"/>
        <source>{name} (not here)</source>
        <translation>{name}（本机没有）</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>All {of} settings are the same.</source>
        <translation>全部 {of} 项设置都相同。</translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Differences</source>
        <translation>差别</translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Select another run</source>
        <translation>再选一条训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Select two runs</source>
        <translation>选择两条训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Show what is the same, too</source>
        <translation>相同的也显示</translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Their settings stand beside each other here, what differs first.</source>
        <translation>它们的设置会并排列在这里，不同的在前。</translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>{count} of {of} settings differ.</source>
        <translation>{of} 项设置中有 {count} 项不同。</translation>
    </message>
</context>
<context>
    <name>DocumentLengthsTab</name>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Building the vocabulary and counting tokens</source>
        <translation>正在建立词表并统计词元</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Documents lie one behind the other, each with its [EOS], and are read in blocks.</source>
        <translation>文档首尾相接，每篇以 [EOS] 结尾，按块读取。</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>How much text there is</source>
        <translation>文本有多少</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Length of the documents</source>
        <translation>文档长度</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Median {median} tokens, longest {longest}</source>
        <translation>中位数 {median} 个词元，最长 {longest} 个</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>One text, cut where its parts end, and read in blocks: nothing is padded, nothing left out.</source>
        <translation>整个文本在各部分的交界处切开，按块读取：不填充，也不遗漏。</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Texts that the model cannot read at once are cut into even pieces, each behind its [CLS].</source>
        <translation>模型一次读不完的文本，会切成长短相近的几段，每段以 [CLS] 开头。</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>blocks of {context} tokens, the context</source>
        <translation>块数（每块 {context} 个词元，即上下文长度）</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>characters a token</source>
        <translation>每词元字符数</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>context of {cut}: {kept} fit into one</source>
        <translation>上下文 {cut}：{kept} 的文档放得下</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>documents</source>
        <translation>文档数</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>length (tokens)</source>
        <translation>长度（词元）</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>pieces of {context} tokens at most</source>
        <translation>段数（每段至多 {context} 个词元）</translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>tokens to learn from</source>
        <translation>可供学习的词元</translation>
    </message>
</context>
<context>
    <name>DocumentTokensTab</name>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>Building the vocabulary</source>
        <translation>正在建立词表</translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>Commonest that it lacks: {units}</source>
        <translation>词表里没有的，最常见的是：{units}</translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>Commonest tokens</source>
        <translation>最常见的词元</translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>The beginning of the held-out text as tokens</source>
        <translation>留出文本的开头，切成词元</translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>of the held-out tokens unknown</source>
        <translation>留出词元中未知的比例</translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>tokens in the vocabulary, of {asked} asked for</source>
        <translation>词表中的词元（要求 {asked} 个）</translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>{token}: {count} times, {share} of the training tokens</source>
        <translation>{token}：{count} 次，占训练集词元的 {share}</translation>
    </message>
</context>
<context>
    <name>DocumentsSection</name>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Choose a column</source>
        <translation>选择一列</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Each ends with [EOS]: the model learns where texts begin and end.</source>
        <translation>每篇以 [EOS] 结尾：模型会学到文本从哪里开始，到哪里结束。</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Each line is one</source>
        <translation>每行一篇</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Each paragraph is one</source>
        <translation>每段一篇</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Each row is one</source>
        <translation>每行一篇</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>None: one text</source>
        <translation>不分篇，合为一个文本</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Some of its tokens are hidden, and the encoder learns to tell them from the others.</source>
        <translation>其中一些词元被遮住，编码器要学会根据其余的词元猜出它们。</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>The end of the text is kept for validation and test.</source>
        <translation>文本的末尾留给验证集和测试集。</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <location filename="../widgets/error_dialog.py"/>
        <source>Attune</source>
        <translation>Attune</translation>
    </message>
    <message>
        <location filename="../widgets/error_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../widgets/error_dialog.py"/>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <location filename="../widgets/error_dialog.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>"{word}": {count} times in the {chosen} examples ({examples} of them hold it), {elsewhere} times in the other {rest}; z = {score:.2f}</source>
        <translation>“{word}”：在这 {chosen} 个例子里出现 {count} 次（其中 {examples} 个含有它），在其余 {rest} 个里出现 {elsewhere} 次；z = {score:.2f}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Counting words</source>
        <translation>正在统计词</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Filter the examples, say by a cell of the matrix, to see what tells them from the others.</source>
        <translation>请筛选例子（例如点矩阵的一格），看它们和其余的例子有什么不同。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>No example fits the filters.</source>
        <translation>没有符合筛选条件的例子。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>No word that two of them hold tells these {chosen} examples from the other {rest}.</source>
        <translation>在至少两个例子里出现的词中，没有一个能把这 {chosen} 个例子和其余 {rest} 个区分开。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Words in common</source>
        <translation>共有的词</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Words they have in common</source>
        <translation>它们共有的词</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>{chosen} examples against the other {rest}: bars are z-scores of the log-odds (below {chance} may be chance), figures how often each says the word. A click leaves the examples with it.</source>
        <translation>{chosen} 个例子与其余 {rest} 个相比：条形是对数几率的 z 分数（低于 {chance} 可能只是偶然），数字是这个词在两边各出现几次。点一个词，只留下含有它的例子。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>{count} : {elsewhere}</source>
        <translation>{count} : {elsewhere}</translation>
    </message>
</context>
<context>
    <name>ExampleDelegate</name>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source> · is {label}</source>
        <translation> · 应为 {label}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>loss {loss:.2f}</source>
        <translation>损失 {loss:.2f}</translation>
    </message>
</context>
<context>
    <name>ExamplesModel</name>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Expected</source>
        <translation>参考译文</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>chrF</source>
        <translation>chrF</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>chrF {chrf:.1f}: how far its runs of letters are those of the expected translation; 100: all.</source>
        <translation>chrF {chrf:.1f}：它的连续字符有多少与参考译文相同；100 表示全部相同。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>✓: exactly the expected translation.</source>
        <translation>✓：与参考译文完全一致。</translation>
    </message>
</context>
<context>
    <name>ExamplesSection</name>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>As in the file</source>
        <translation>按文件中的顺序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>By label</source>
        <translation>按标签</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>By label, backwards</source>
        <translation>按标签，倒序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>By prediction</source>
        <translation>按预测</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>By prediction, backwards</source>
        <translation>按预测，倒序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Highest chrF</source>
        <translation>chrF 最高的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Highest loss</source>
        <translation>损失最高的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Last in the file first</source>
        <translation>按文件中的顺序，倒序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Least sure</source>
        <translation>最没把握的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Load again</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Loading the examples was cancelled.</source>
        <translation>已取消加载例子。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Longest</source>
        <translation>最长的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Lowest chrF</source>
        <translation>chrF 最低的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Lowest loss</source>
        <translation>损失最低的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>No example fits the filters.</source>
        <translation>没有符合筛选条件的例子。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Predicting every example</source>
        <translation>正在预测每个例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Shortest</source>
        <translation>最短的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Surest</source>
        <translation>最有把握的在前</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>{left} of {whole} left</source>
        <translation>{whole} 个中剩下 {left} 个</translation>
    </message>
</context>
<context>
    <name>ExamplesTable</name>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>All {whole} examples</source>
        <translation>全部 {whole} 个例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>Close the table</source>
        <translation>关闭表格</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>No example fits the filters</source>
        <translation>没有符合筛选条件的例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>Predicting every example</source>
        <translation>正在预测每个例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>{count} of {whole} examples</source>
        <translation>{whole} 个例子中的 {count} 个</translation>
    </message>
</context>
<context>
    <name>ExpectedPanel</name>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>"{name}" is the first token</source>
        <translation>“{name}”是第一个词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>Behind the last token. Click a token to see what was expected in its place.</source>
        <translation>在最后一个词元之后。点一个词元，看模型在它的位置上预期的是什么。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>In place of "{name}" ({place})</source>
        <translation>在“{name}”的位置上（第 {place} 个）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>It had a probability of {share:.3f}</source>
        <translation>它的概率是 {share:.3f}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>Likeliest tokens</source>
        <translation>最可能的词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>Nothing stands before it, so that nothing was expected.</source>
        <translation>它前面没有词元，所以也没有预期。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>What comes next</source>
        <translation>接下来是什么</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>What comes next is not stored. Click a token to see how likely it was.</source>
        <translation>接下来是什么没有保存。点一个词元，看它当时的概率。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>rank {rank}</source>
        <translation>排名第 {rank}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>{change} from {before:.3f} with all heads</source>
        <translation>所有头都开时 {before:.3f}，变化 {change}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>{share} stands there</source>
        <translation>{share} 实际出现</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>A pre-trained encoder is not exported: train a classifier that starts from it.</source>
        <translation>预训练的编码器不能导出：请训练一个以它为起点的分类器。</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Export into</source>
        <translation>导出到</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Exporting: {note}</source>
        <translation>正在导出：{note}</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Go to Train</source>
        <translation>转到“训练”</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Keras file</source>
        <translation>Keras 文件</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>No model to export yet</source>
        <translation>还没有可以导出的模型</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Prompts in, what the model writes behind them out; temperature, top-k, top-p, seed and length are inputs, and the drawing is inside. Needs only tensorflow; TensorFlow Serving takes it.</source>
        <translation>输入提示，输出模型接着写的文字；温度、top-k、top-p、种子和长度也是输入，抽取在模型内完成。只需要 tensorflow；可直接用于 TensorFlow Serving。</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Raw sentences in, translations and scores out; the beam search is inside. Needs only tensorflow; TensorFlow Serving takes it.</source>
        <translation>输入原始句子，输出译文和得分；束搜索在模型内完成。只需要 tensorflow；可直接用于 TensorFlow Serving。</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Raw text in, labels and probabilities out. Needs only tensorflow; TensorFlow Serving takes it.</source>
        <translation>输入原始文字，输出标签和概率。只需要 tensorflow；可直接用于 TensorFlow Serving。</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>SavedModel</source>
        <translation>SavedModel</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>The network alone, token ids in, with its tokenizer beside it. For going on in Python.</source>
        <translation>只有网络，输入是词元编号，分词器放在旁边。适合在 Python 里继续使用。</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Train a model, or open a run: then it can be taken away as one folder.</source>
        <translation>先训练一个模型，或打开一条训练记录，就可以把它作为一个文件夹带走。</translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Writing the model</source>
        <translation>正在写入模型</translation>
    </message>
</context>
<context>
    <name>FailurePanel</name>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>End of the log</source>
        <translation>日志末尾</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Find settings that fit</source>
        <translation>寻找内存够用的设置</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>New run with these settings</source>
        <translation>用这些设置新建训练</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Resume this run</source>
        <translation>继续这次训练</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <location filename="../widgets/file_choice.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../widgets/file_choice.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../widgets/file_choice.py"/>
        <source>Without: {title}</source>
        <translation>不用：{title}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>By confusion, length and loss</source>
        <translation>按混淆、长度和损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>By length and loss</source>
        <translation>按长度和损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Only inexact translations</source>
        <translation>只看不完全一致的译文</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Only mistakes</source>
        <translation>只看错误</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Search the texts</source>
        <translation>搜索文本</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Whole words only</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>nats</source>
        <translation>纳特</translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>All tags</source>
        <translation>所有标记</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>All tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Search names, data, tags, notes</source>
        <translation>搜索名称、数据、标记、备注</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Tag</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Trash ({count:,})</source>
        <translation>回收站（{count:,}）</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>{of:,} run</source>
        <translation>{of:,} 次训练</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>{of:,} runs</source>
        <translation>{of:,} 次训练</translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>{shown:,} of {of:,} runs</source>
        <translation>{of:,} 次训练中的 {shown:,} 次</translation>
    </message>
</context>
<context>
    <name>FinishedRun</name>
    <message>
        <location filename="../finished_run.py"/>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>A step on {batch:,} texts of {length:,} tokens took {memory}.</source>
        <translation>用 {batch:,} 条文本、每条 {length:,} 个词元走一步，占用 {memory}。</translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>Free: {memory}.</source>
        <translation>可用 {memory}。</translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>It fits with {settings}.</source>
        <translation>设为 {settings}，内存就够用。</translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>Looking for a batch that fits, by real training steps</source>
        <translation>正在用真实的训练步，试出内存够用的批大小</translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>Train with {settings}</source>
        <translation>用 {settings} 训练</translation>
    </message>
</context>
<context>
    <name>HeadDrawing</name>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>+ mask</source>
        <translation>+ 掩码</translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>Inside the head</source>
        <translation>头的内部</translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>q, k: ±{top}</source>
        <translation>q、k：±{top}</translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>sum of softmax × v</source>
        <translation>softmax × v 之和</translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>v: ±{top}</source>
        <translation>v：±{top}</translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>× gate {gate}</source>
        <translation>× 门 {gate}</translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>× gate {gate}: the head is off</source>
        <translation>× 门 {gate}：这个头已关掉</translation>
    </message>
</context>
<context>
    <name>HeadFigure</name>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Alignment error, %</source>
        <translation>对齐错误率（%）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Distance, tokens</source>
        <translation>距离（词元）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Entropy, nats</source>
        <translation>熵（纳特）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Loss without it</source>
        <translation>关掉后的损失变化</translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Points without it</source>
        <translation>关掉后的准确率变化（百分点）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Share on first token</source>
        <translation>首个词元所占份额</translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
</context>
<context>
    <name>HeadGrid</name>
    <message>
        <location filename="../widgets/head_grid.py"/>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
</context>
<context>
    <name>HeadView</name>
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>with all heads: {label} {share:.3f}</source>
        <translation>所有头都开时：{label} {share:.3f}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>wrong: it is {label}</source>
        <translation>错误：应为 {label}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <location filename="../header.py"/>
        <source>Find an action, a page or a run (Ctrl+K)</source>
        <translation>查找操作、页面或训练记录（Ctrl+K）</translation>
    </message>
    <message>
        <location filename="../header.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../header.py"/>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <location filename="../header.py"/>
        <source>No data</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <location filename="../header.py"/>
        <source>Run: {name}</source>
        <translation>训练记录：{name}</translation>
    </message>
    <message>
        <location filename="../header.py"/>
        <source>What the next training runs on; it is chosen on Train, and for all in Settings</source>
        <translation>下一次训练所用的设备；在“训练”页选择，默认值在“设置”里</translation>
    </message>
</context>
<context>
    <name>HeadsPanel</name>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Figure under each head</source>
        <translation>每个头下显示的数值</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Heads</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>In place</source>
        <translation>按位置排列</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Layer {layer}, head {head}</source>
        <translation>第 {layer} 层第 {head} 个头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Layer {layer}, {name}</source>
        <translation>第 {layer} 层，{name}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Layers down, heads across. Arrow keys move, Enter chooses, with Ctrl several.</source>
        <translation>一行是一层，一列是一个头。方向键移动，Enter 选择，按住 Ctrl 可选多个。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>More about heads</source>
        <translation>头的更多操作</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>No figure</source>
        <translation>不显示数值</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Order of the heads</source>
        <translation>头的顺序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Sorted</source>
        <translation>按数值排序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Switch all on</source>
        <translation>打开所有头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Switch off</source>
        <translation>关掉</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Switch off all but this one</source>
        <translation>只留这一个，其余都关掉</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Switch on</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>The chosen heads: key O</source>
        <translation>选中的头：O 键</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>These cannot be switched off.</source>
        <translation>这些不能关掉。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>off</source>
        <translation>已关掉</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>worse without it {change}</source>
        <translation>关掉它更差 {change}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>{change} better without it</source>
        <translation>{change} 关掉它更好</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>{count} off, for other texts and checkpoints, too: {names}</source>
        <translation>已关掉 {count} 个，对别的文本和检查点同样有效：{names}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>{figure}: of step {step}</source>
        <translation>{figure}：取自第 {step} 步</translation>
    </message>
</context>
<context>
    <name>InsideTab</name>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>A recurrent network has no heads to look into.</source>
        <translation>循环网络里没有头可以查看。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>All keys in their order</source>
        <translation>全部的键，按原来的顺序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Computing the head step by step</source>
        <translation>正在逐步计算这个头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Layer {layer}, head {head}: softmax(Q Kᵀ / √d_head) V with d_head = {d_head}, √d_head = {root}. Strongest keys: those with the largest softmax, of {keys}.</source>
        <translation>第 {layer} 层第 {head} 个头：softmax(Q Kᵀ / √d_head) V，其中 d_head = {d_head}，√d_head = {root}。最强的键：{keys} 个键中 softmax 最大的那些。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Point at a number or a strip to read it; arrow keys go through them.</source>
        <translation>指向一个数或一条色带可读数值；方向键逐个移动。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>These are the last {most} of {count} locked tokens.</source>
        <translation>这里是 {count} 个锁定的词元中的最后 {most} 个。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>This is the mean of the heads. Choose one of them on the right to look inside.</source>
        <translation>这是各个头的平均。请在右边选一个头，查看它的内部。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>channel {number}</source>
        <translation>通道 {number}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>gate × output</source>
        <translation>门 × 输出</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>masked</source>
        <translation>加掩码后</translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>{count} strongest keys</source>
        <translation>最强的 {count} 个键</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>All heads are on: this is another run.</source>
        <translation>所有头都已打开：这是另一次训练。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Choose a text</source>
        <translation>选择一段文本</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Choose an example on the left, or type a text of your own and press "Look inside".</source>
        <translation>在左边选一个例子，或者自己写一段文本，按“查看内部”。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Counting words</source>
        <translation>正在统计词</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Edit a copy of the text</source>
        <translation>编辑这段文本的副本</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Go to Train</source>
        <translation>转到“训练”</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Loading the model and predicting every example</source>
        <translation>正在加载模型并预测每个例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Look inside</source>
        <translation>查看内部</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Look inside again</source>
        <translation>重新查看内部</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Looking inside was cancelled.</source>
        <translation>已取消查看内部。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>No model to look into yet</source>
        <translation>还没有可以查看的模型</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Opening the replay was cancelled.</source>
        <translation>已取消打开回放。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Reading every head</source>
        <translation>正在读取每个头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Reading the steps of the training</source>
        <translation>正在读取训练的各步</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Train a model, or open a run: then every head's attention can be seen here.</source>
        <translation>先训练一个模型，或打开一条训练记录，就能在这里看到每个头的注意力。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Type a text on the left and press "Look inside", or replay a pinned one.</source>
        <translation>在左边写一段文本，按“查看内部”，或者回放一段钉住的文本。</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <location filename="../background.py"/>
        <source>Attune did not foresee this: {error}</source>
        <translation>Attune 没有料到这个错误：{error}</translation>
    </message>
    <message>
        <location filename="../background.py"/>
        <source>Look whether it is there, and whether the disk has room.</source>
        <translation>请查看它是否还在，以及磁盘是否还有空间。</translation>
    </message>
    <message>
        <location filename="../background.py"/>
        <source>Please report it; nothing of yours was changed.</source>
        <translation>请报告这个问题；您的文件和数据都没有改动。</translation>
    </message>
    <message>
        <location filename="../background.py"/>
        <source>The file</source>
        <translation>这个文件</translation>
    </message>
    <message>
        <location filename="../background.py"/>
        <source>{file} cannot be read or written: {cause}.</source>
        <translation>无法读写 {file}：{cause}。</translation>
    </message>
</context>
<context>
    <name>LabelsTab</name>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Dividing the rows</source>
        <translation>正在划分各行</translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Rows of each class</source>
        <translation>每一类的行数</translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>{classes} classes, {rows} rows</source>
        <translation>{classes} 类，{rows} 行</translation>
    </message>
</context>
<context>
    <name>LanguageView</name>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>A recurrent network has no attention: all it knows of what it has read is its last state. Its losses, what comes next, and Why can be seen.</source>
        <translation>循环网络没有注意力：它读过的一切，都只留在最后状态里。可以看它的损失、接下来是什么和“为什么”。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>Loss {loss:.3f} nats a token</source>
        <translation>每词元损失 {loss:.3f} 纳特</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>Next: "{name}"  {share:.3f}</source>
        <translation>下一个：“{name}”  {share:.3f}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>loss a token</source>
        <translation>每词元损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>loss {loss:.3f} nats a token, perplexity {perplexity:.4g}</source>
        <translation>每词元损失 {loss:.3f} 纳特，困惑度 {perplexity:.4g}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>next "{name}"</source>
        <translation>下一个是“{name}”</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>{change} from {before:.3f} with all heads</source>
        <translation>{change}（全部头开着时为 {before:.3f}）</translation>
    </message>
</context>
<context>
    <name>Learner</name>
    <message>
        <location filename="../pages/vectors/learner.py"/>
        <source>The word vectors could not be learned</source>
        <translation>未能学出词向量</translation>
    </message>
</context>
<context>
    <name>LearningSection</name>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Choose a text…</source>
        <translation>选择文本…</translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Learn from a text</source>
        <translation>从文本学习</translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Learn from the bundled stories</source>
        <translation>从自带的小故事学习</translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Learn from {name}</source>
        <translation>从 {name} 学习</translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Learned so far</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Text to learn from</source>
        <translation>用来学习的文本</translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>The data that is open: {file}</source>
        <translation>正打开的数据：{file}</translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>word2vec learns a vector for each word from the words around it. The text may be plain, or a table's column; Chinese is segmented. It goes on when the window is closed.</source>
        <translation>word2vec 根据每个词周围的词，为它学出一个向量。可以用纯文本，也可以用表格的一列；中文会先分词。关闭窗口后，学习仍会继续。</translation>
    </message>
</context>
<context>
    <name>LengthsTab</name>
    <message>
        <location filename="../pages/data/figures.py"/>
        <source>over 99.99 %</source>
        <translation>超过 99.99 %</translation>
    </message>
    <message>
        <location filename="../pages/data/figures.py"/>
        <source>under 0.1 %</source>
        <translation>不到 0.1 %</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>A text as tokens</source>
        <translation>一段文本的词元</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Building the vocabulary and counting tokens</source>
        <translation>正在建立词表并统计词元</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Commonest words it lacks: {words}</source>
        <translation>词表缺少的最常见的词：{words}</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Length of the texts</source>
        <translation>文本长度</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Median {median} tokens, longest {longest}</source>
        <translation>中位数 {median} 个词元，最长 {longest} 个</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>cut at {cut}: {kept} kept whole</source>
        <translation>在 {cut} 处截断：{kept} 保持完整</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>length (tokens)</source>
        <translation>长度（词元数）</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>measured on {count} texts</source>
        <translation>用 {count} 段文本测得</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>of the texts kept whole</source>
        <translation>保持完整的文本比例</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>of the words in held-out texts covered</source>
        <translation>留出文本的词表覆盖率（按词）</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>of their tokens unknown</source>
        <translation>留出文本的未知词元比例</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>texts</source>
        <translation>文本数</translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>tokens in the vocabulary, of {asked} asked for</source>
        <translation>词表中的词元数（要求 {asked} 个）</translation>
    </message>
</context>
<context>
    <name>LifeLinesPlot</name>
    <message>
        <location filename="../widgets/life_lines_plot.py"/>
        <source>Heads over training</source>
        <translation>训练过程中的各个头</translation>
    </message>
    <message>
        <location filename="../widgets/life_lines_plot.py"/>
        <source>Layer {layer}</source>
        <translation>第 {layer} 层</translation>
    </message>
</context>
<context>
    <name>LifeLinesTab</name>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Entropy (nats)</source>
        <translation>熵（纳特）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Layer {layer}, head {head}, step {step}: {value}</source>
        <translation>第 {layer} 层第 {head} 头，第 {step} 步：{value}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Mean distance (tokens)</source>
        <translation>平均距离（词元数）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Point to read a line, click to go there.</source>
        <translation>指向一条线可读出数值，点击可跳到那一步。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Share on the first token</source>
        <translation>首个词元所占份额</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Show the pinned examples</source>
        <translation>显示钉住的例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>This network has no attention to follow.</source>
        <translation>这个网络没有可跟踪的注意力。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>To see how the heads formed on a text, choose a pinned one in "Over training" among the controls, or pin what is shown there.</source>
        <translation>想看各个头在一段文本上是怎样形成的，请在左侧的“训练过程”里选一个钉住的例子，或把正显示的文本钉住。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Training</source>
        <translation>训练过程</translation>
    </message>
</context>
<context>
    <name>LossesTab</name>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Loss of each token, given those before it</source>
        <translation>每个词元在给定前文时的损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Loss: −log of the probability, in nats. Rank 1: the model held no token for likelier.</source>
        <translation>损失：概率的 −log，单位是纳特 (nat)。第 1 名：模型认为没有更可能的词元。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Point at a row to read its numbers; a click locks the token.</source>
        <translation>指向一行可读出它的数值，点击可锁定该词元。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>With all heads</source>
        <translation>全部头开着时</translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>{share:.3f}, rank {rank}</source>
        <translation>{share:.3f}，第 {rank} 名</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../main_window.py"/>
        <source>Change between light and dark</source>
        <translation>在浅色和深色之间切换</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Go to {page}</source>
        <translation>转到“{page}”</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Open run {name}</source>
        <translation>打开训练记录 {name}</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Show this run</source>
        <translation>显示这次训练</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Show what is under way</source>
        <translation>显示正在进行的训练</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>Click a point, or look for a word: the words nearest to it by cosine are listed here.

Drag to turn, Shift-drag to move, wheel to zoom, double-click to see everything. Page Down: the next word; Esc: none.</source>
        <translation>点击一个点，或查找一个词：与它余弦相似度最高的词会列在这里。

拖动可旋转，按住 Shift 拖动可平移，滚轮缩放，双击显示全部。Page Down：下一个词；Esc：取消选择。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>Moment of the training</source>
        <translation>训练时刻</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>Near words</source>
        <translation>相近的词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>Step {number}</source>
        <translation>第 {number} 步</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>{number} words read</source>
        <translation>已读 {number} 个词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>{word} · {count} times</source>
        <translation>{word} · {count} 次</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>{word}: {count} times</source>
        <translation>{word}：{count} 次</translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Frequency</source>
        <translation>词频</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Keeps near words near, faster than t-SNE. Distances between groups mean little.</source>
        <translation>让相近的词仍然相近，比 t-SNE 快。各群之间的距离意义不大。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Keeps near words near. Distances between groups mean nothing. Takes minutes for many.</source>
        <translation>让相近的词仍然相近。各群之间的距离没有意义。词多时需要几分钟。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Map</source>
        <translation>映射图</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Most frequent</source>
        <translation>词频最高的</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Over training (PCA)</source>
        <translation>训练过程（PCA）</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Plane (2-D)</source>
        <translation>平面（二维）</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Space (3-D)</source>
        <translation>空间（三维）</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>The directions along which the vectors vary most. Distances are true, but flattened.</source>
        <translation>向量变化最大的几个方向。距离是真实的，但被压平了。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>The last checkpoint's PCA, and where the words were at those before it, on the same axes.</source>
        <translation>最后一个检查点的 PCA，以及之前各检查点的词在同一组坐标轴上的位置。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Kind of model</source>
        <translation>模型种类</translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>All three can be one table only where both sides share a joint vocabulary (Data page).</source>
        <translation>只有两侧共用一个联合词表时（在“数据”页设置），三者才能合成一张表。</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Change {field}</source>
        <translation>更改“{field}”</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Go to Data</source>
        <translation>转到“数据”</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Measuring one batch</source>
        <translation>正在测量一批</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>No pairs to learn yet</source>
        <translation>还没有可学的句对</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>No text to go on with yet</source>
        <translation>还没有可供学习续写的文本</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>No text to pre-train on yet</source>
        <translation>还没有可供预训练的文本</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Open the sample</source>
        <translation>打开样例</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Reset the network's settings</source>
        <translation>重置网络的设置</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>The data has no labels to learn yet</source>
        <translation>数据还没有可学的标签</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>The drawing assumes 2 classes and the vocabulary asked for, {size} tokens.</source>
        <translation>结构图按 2 个类别和所要求的词表大小（{size} 个词元）绘制。</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>The drawing assumes the vocabulary asked for, {size} tokens.</source>
        <translation>结构图按所要求的词表大小（{size} 个词元）绘制。</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Try one batch</source>
        <translation>试跑一批</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>one vocabulary, up to {size}</source>
        <translation>共用一个词表，最多 {size}</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>one vocabulary, {size}</source>
        <translation>共用一个词表，{size}</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabularies up to {size}, {outputs}</source>
        <translation>两个词表，最多 {size} 和 {outputs}</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabularies {size}, {outputs}</source>
        <translation>两个词表，{size} 和 {outputs}</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabulary up to {size}</source>
        <translation>词表最多 {size}</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabulary up to {size}, {outputs} classes</source>
        <translation>词表最多 {size}，{outputs} 个类别</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabulary {size}</source>
        <translation>词表 {size}</translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabulary {size}, {outputs} classes</source>
        <translation>词表 {size}，{outputs} 个类别</translation>
    </message>
</context>
<context>
    <name>MovedFile</name>
    <message>
        <location filename="../moved_file.py"/>
        <source>Choose another file…</source>
        <translation>选择另一个文件…</translation>
    </message>
    <message>
        <location filename="../moved_file.py"/>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <location filename="../moved_file.py"/>
        <source>Where is the file now?</source>
        <translation>文件现在在哪里？</translation>
    </message>
    <message>
        <location filename="../moved_file.py"/>
        <source>{what} Where is it?</source>
        <translation>{what} 它在哪里？</translation>
    </message>
</context>
<context>
    <name>NumberEdit</name>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>A number is missing here.</source>
        <translation>这里缺一个数。</translation>
    </message>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>A number is needed here, such as 0.1 or 1e-3.</source>
        <translation>这里要填一个数，例如 0.1 或 1e-3。</translation>
    </message>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>A whole number is needed here.</source>
        <translation>这里要填一个整数。</translation>
    </message>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Building the network…</source>
        <translation>正在搭建网络…</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Measured on a batch of {batch} × {length} tokens: {step} per step, {speed} tokens/s, peak memory {memory}.</source>
        <translation>用一批 {batch} × {length} 个词元测得：每步 {step}，每秒 {speed} 个词元，内存峰值 {memory}。</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Memory for training</source>
        <translation>训练所需内存</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Open your data to know how many tokens an epoch has.</source>
        <translation>打开数据后才知道一轮有多少词元。</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Press Try one batch to measure it.</source>
        <translation>按“试跑一批”来测量。</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Time per epoch</source>
        <translation>每轮用时</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>about {time}</source>
        <translation>约 {time}</translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>at the measured speed</source>
        <translation>按测得的速度</translation>
    </message>
</context>
<context>
    <name>OverlayPanel</name>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Figure in the first plot</source>
        <translation>第一幅图的指标</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Figure in the second</source>
        <translation>第二幅图的指标</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>No steps yet: {names}.</source>
        <translation>还没有走第一步的训练：{names}。</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Nothing to draw here yet.</source>
        <translation>这里还没有可画的内容。</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Over</source>
        <translation>横轴</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Select runs in the table: their curves are laid over each other here.</source>
        <translation>在表中选择训练记录，它们的曲线会叠放在这里。</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>The first {count} of the selected runs are drawn.</source>
        <translation>只画出所选训练记录中的前 {count} 条。</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Tokens</source>
        <translation>词元数</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>time (min:s)</source>
        <translation>时间（分:秒）</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>tokens learned from, about</source>
        <translation>学过的词元数（约）</translation>
    </message>
</context>
<context>
    <name>OwnTextSection</name>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>A sentence to translate.</source>
        <translation>一句要翻译的话。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>A text to read.</source>
        <translation>一段要读的文本。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>It was not bad at all.</source>
        <translation>其实一点也不差。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Your sentence</source>
        <translation>您的句子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Your text</source>
        <translation>您的文本</translation>
    </message>
</context>
<context>
    <name>PairDetail</name>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>Tokens of the source</source>
        <translation>原文的词元</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>Tokens of the target</source>
        <translation>译文的词元</translation>
    </message>
</context>
<context>
    <name>PairLengthsTab</name>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Building the vocabulary and counting tokens</source>
        <translation>正在建立词表并统计词元</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Each point is a pair of lengths, the stronger the commoner; point at one for its numbers. Points far from the line are odd pairs: Problems leads to them.</source>
        <translation>每个点是一组长度，颜色越深越常见；指向一个点可看它的数字。离直线很远的点是可疑的句对，在“问题”页可以找到。</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Length of the target by length of the source</source>
        <translation>译文长度随原文长度的变化</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Lengths of both sides</source>
        <translation>两侧的长度</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Lengths of the source</source>
        <translation>原文的长度</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Lengths of the target</source>
        <translation>译文的长度</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Median {median} tokens, longest {longest}</source>
        <translation>中位数 {median} 个词元，最长 {longest} 个</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Pairs: {training} training · {validation} validation · {test} test</source>
        <translation>句对：训练集 {training} · 验证集 {validation} · 测试集 {test}</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>length (tokens)</source>
        <translation>长度（词元数）</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>limit {cut}: {kept} within</source>
        <translation>上限 {cut}：{kept} 未超出</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>median: {ratio} words of {target} for a word of {source}</source>
        <translation>词数之比（{target} : {source}）的中位数：{ratio}</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>pairs</source>
        <translation>句对数</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>{language} (words)</source>
        <translation>{language}（词数）</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Alignment errors: on validation.</source>
        <translation>对齐错误率：在验证集上测得。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Alignment errors: on validation. Framed cells: the truth.</source>
        <translation>对齐错误率：在验证集上测得。加框的格子：真实的对齐。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Having read "{read}", writing "{said}": looks at "{key}" ({k})</source>
        <translation>已读到“{read}”，正要写“{said}”：看向“{key}”（{k}）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Layer {layer}, mean of its heads</source>
        <translation>第 {layer} 层，各头的平均</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>No lines below a weight of {least}.</source>
        <translation>权重低于 {least} 的不画线。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>This network has no attention: all it knows of the source is its encoder's last state.</source>
        <translation>这个网络没有注意力：它对原文的了解全在编码器的最后状态里。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
</context>
<context>
    <name>PairVocabularyTab</name>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>A pair as the model meets it</source>
        <translation>模型看到的句对</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>A vocabulary for each side.</source>
        <translation>两侧各有一个词表。</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Building the vocabulary</source>
        <translation>正在建立词表</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Commonest words it lacks: {words}</source>
        <translation>词表缺少的最常见的词：{words}</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Counting words</source>
        <translation>正在统计词</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Different words met, by words read</source>
        <translation>不同词数随已读词数的变化</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>One vocabulary for both sides.</source>
        <translation>两侧共用一个词表。</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Source tokens</source>
        <translation>原文词元</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Target tokens</source>
        <translation>译文词元</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>[BOS] begins a sentence, [EOS] ends it; [PAD] fills up what is shorter in a batch; nothing attends to it.</source>
        <translation>句子以 [BOS] 开始，以 [EOS] 结束；[PAD] 把一批里较短的句子补齐，没有词元会看它。</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>of the words in held-out pairs covered</source>
        <translation>留出句对的词表覆盖率（按词）</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>of their tokens unknown</source>
        <translation>留出句对的未知词元比例</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>tokens in the vocabulary, of {asked} asked for</source>
        <translation>词表中的词元数（要求 {asked} 个）</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>words read</source>
        <translation>已读词数</translation>
    </message>
</context>
<context>
    <name>PairWordsTab</name>
    <message>
        <location filename="../pages/data/pair_words.py"/>
        <source>Commonest words of the source</source>
        <translation>原文中最常见的词</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_words.py"/>
        <source>Commonest words of the target</source>
        <translation>译文中最常见的词</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_words.py"/>
        <source>Counting words</source>
        <translation>正在统计词</translation>
    </message>
    <message>
        <location filename="../pages/data/pair_words.py"/>
        <source>{word}: {count} times, {share} of this side's words
Click to see the pairs with it</source>
        <translation>{word}：{count} 次，占这一侧的词的 {share}
点击可看含有它的句对</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <location filename="../widgets/part_view.py"/>
        <source>All of the map; the frame is the part that is seen. Drag it to move it, drag beside it to choose another part. The wheel, + and - make it smaller and larger, Shift and arrows move it; a double click or Home shows everything.</source>
        <translation>整幅图；方框是当前看到的部分。拖动方框可移动，在框外拖动可另选一部分。滚轮、+ 和 - 使方框变小或变大，Shift 加方向键移动方框；双击或按 Home 显示全部。</translation>
    </message>
    <message>
        <location filename="../widgets/part_view.py"/>
        <source>Rows {top} to {bottom} of {rows}, columns {left} to {right} of {columns}</source>
        <translation>第 {top} 到 {bottom} 行（共 {rows} 行），第 {left} 到 {right} 列（共 {columns} 列）</translation>
    </message>
</context>
<context>
    <name>PinnedAttention</name>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Each checkpoint stores the attention of the pinned texts; the first comes with the first evaluation.</source>
        <translation>每个检查点都会保存已钉住文本的注意力；第一个检查点在第一次评估时产生。</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Go to Inspect</source>
        <translation>转到“查看”</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Layer {layer}, head {head}, step {step}: each row attends to the columns</source>
        <translation>第 {layer} 层第 {head} 头，第 {step} 步：每一行看各列</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>No attention yet</source>
        <translation>还没有注意力</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>No step has stored it. Inspect asks the checkpoints that are kept.</source>
        <translation>没有哪一步保存过它。可在“查看”页用保留下来的检查点来看。</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Nothing is pinned</source>
        <translation>没有钉住的文本</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Nothing is stored of the pinned text</source>
        <translation>没有为钉住的文本保存任何内容</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Open in Inspect</source>
        <translation>在“查看”中打开</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Pin a text on the Inspect page to see how its attention formed.</source>
        <translation>在“查看”页钉住一段文本，看它的注意力是怎样形成的。</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Pinned example at step {step}</source>
        <translation>已钉住的例子，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Point at the map to read a weight.</source>
        <translation>指向图中的一格，可读出权重。</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Press Train: from the first checkpoint on, the attention of a pinned text forms here.</source>
        <translation>按“训练”：从第一个检查点起，已钉住文本的注意力会在这里逐步形成。</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Reading what is stored</source>
        <translation>正在读取已保存的内容</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>The stored attention cannot be read</source>
        <translation>无法读取已保存的注意力</translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>its loss {loss} nats</source>
        <translation>它的损失 {loss} 纳特</translation>
    </message>
</context>
<context>
    <name>PinsSection</name>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Click one to see its attention form. {most} at most.</source>
        <translation>点击一个，看它的注意力逐步形成。最多 {most} 个。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Each checkpoint then stores the attention of this text.</source>
        <translation>此后每个检查点都会保存这段文本的注意力。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Nothing is pinned yet. The first checkpoint pins four short validation texts by itself.</source>
        <translation>还没有钉住任何文本。第一个检查点会自动钉住四段较短的验证文本。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Nothing is pinned: pin a text to see how its attention formed.</source>
        <translation>没有钉住的文本：钉住一段，看它的注意力是怎样形成的。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Over training ({count} pinned)</source>
        <translation>训练过程（已钉住 {count} 个）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Pin what is shown</source>
        <translation>钉住当前内容</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Pinned examples</source>
        <translation>已钉住的例子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Pinned no longer.</source>
        <translation>已取消钉住。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Test, row {row}</source>
        <translation>测试集，第 {row} 行</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Validation, row {row}</source>
        <translation>验证集，第 {row} 行</translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Your text</source>
        <translation>您的文本</translation>
    </message>
</context>
<context>
    <name>PresetSection</name>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>No preset has these settings: they are of a run, or were changed here.</source>
        <translation>没有预设与这些设置相同：它们来自某次训练，或在这里改动过。</translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Cleaned</source>
        <translation>清洗后</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Target</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
</context>
<context>
    <name>PreviewTab</name>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>1 row was not read as it stands</source>
        <translation>有 1 行未能照原样读入</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>All labels</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>All parts</source>
        <translation>所有部分</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Reading rows</source>
        <translation>正在读取各行</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Rows with this word</source>
        <translation>含有这个词的行</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Show all rows</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>documents</source>
        <translation>篇文档</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>lines</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>pairs</source>
        <translation>个句对</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>{all} {rows}</source>
        <translation>{all} {rows}</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>{count} rows were not read as they stand</source>
        <translation>有 {count} 行未能照原样读入</translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>{shown} of {all} {rows}</source>
        <translation>{shown} / {all} {rows}</translation>
    </message>
</context>
<context>
    <name>ProblemsTab</name>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Export rows</source>
        <translation>导出行</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Nothing to report: every row was read.</source>
        <translation>没有问题：每一行都已读入。</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Read</source>
        <translation>读入</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Rows not read as they stand</source>
        <translation>未能照原样读入的行</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Rows not read as they stand: {count}</source>
        <translation>未能照原样读入的行：{count}</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Show rows</source>
        <translation>显示这些行</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>the first {shown} are listed, all are exported</source>
        <translation>只列出前 {shown} 行，导出时包括全部</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>{rows} rows written to {path}</source>
        <translation>已将 {rows} 行写入 {path}</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <location filename="../project.py"/>
        <source>Cancel the reading</source>
        <translation>取消读取</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Change the kind of model</source>
        <translation>更改模型种类</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Change the task</source>
        <translation>更改任务</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Do without the second file</source>
        <translation>不用第二个文件</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Read {name} as the translations</source>
        <translation>将 {name} 作为译文读取</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Reset {section}</source>
        <translation>重置 {section}</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Swap source and target</source>
        <translation>交换原文和译文</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Take the settings of {name}</source>
        <translation>采用 {name} 的设置</translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Use preset {name}</source>
        <translation>使用预设 {name}</translation>
    </message>
    <message>
        <location filename="../setting_names.py"/>
        <source>"{title}"</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <location filename="../setting_names.py"/>
        <source>"{title}": {choice}</source>
        <translation>“{title}”：{choice}</translation>
    </message>
    <message>
        <location filename="../setting_names.py"/>
        <source>Set {settings}</source>
        <translation>设定{settings}</translation>
    </message>
    <message>
        <location filename="../setting_names.py"/>
        <source>{title} to {value}</source>
        <translation>{title}为 {value}</translation>
    </message>
    <message>
        <location filename="../spec_edits.py"/>
        <source>Use {settings}</source>
        <translation>采用 {settings}</translation>
    </message>
</context>
<context>
    <name>PromptSection</name>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>The model goes on with this. Ctrl+Enter writes, Escape stops.</source>
        <translation>模型从这里接着往下写。Ctrl+Enter 开始续写，Escape 停止。</translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>What the text begins with. Empty: the model begins by itself.</source>
        <translation>文本的开头。留空：模型自己开头。</translation>
    </message>
</context>
<context>
    <name>QuestionTab</name>
    <message>
        <location filename="../pages/inspect/question_tab.py"/>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Analogy</source>
        <translation>类比</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Analogy: a word</source>
        <translation>类比：一个词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Analogy: and this word</source>
        <translation>类比：加上这个词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Analogy: less this word</source>
        <translation>类比：减去这个词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Ask</source>
        <translation>查询</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Look for a word</source>
        <translation>查找一个词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Similarity: first word</source>
        <translation>相似度：第一个词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Similarity: second word</source>
        <translation>相似度：第二个词</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>king</source>
        <translation>国王</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>man</source>
        <translation>男人</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>woman</source>
        <translation>女人</translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>word</source>
        <translation>词</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>1 run</source>
        <translation>1 次训练</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Earlier (Alt+Up)</source>
        <translation>提前（Alt+Up）</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Hold: launch no more runs; those under way go on</source>
        <translation>暂停队列：不再启动新的训练；正在进行的照常继续</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Later (Alt+Down)</source>
        <translation>推后（Alt+Down）</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Launch again</source>
        <translation>继续队列</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>On hold · {runs}</source>
        <translation>队列已暂停 · {runs}</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Put back {name}</source>
        <translation>放回 {name}</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Queue · {runs}</source>
        <translation>队列 · {runs}</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Take out of the queue (Delete); the run stays</source>
        <translation>移出队列（Delete）；训练记录保留</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Training: {name}</source>
        <translation>正在训练：{name}</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>{count} runs</source>
        <translation>{count} 次训练</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Inspect</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Vectors</source>
        <translation>词向量</translation>
    </message>
    <message>
        <location filename="../pages/__init__.py"/>
        <source>Write</source>
        <translation>续写</translation>
    </message>
    <message>
        <location filename="../rail.py"/>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <location filename="../rail.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../rail.py"/>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <location filename="../rail.py"/>
        <source>running</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>RateGrid</name>
    <message>
        <location filename="../widgets/rate_grid.py"/>
        <source>Layer {layer}, head {head}: {rate}</source>
        <translation>第 {layer} 层第 {head} 头：{rate}</translation>
    </message>
    <message>
        <location filename="../widgets/rate_grid.py"/>
        <source>best: layer {layer}, head {head}, {rate}</source>
        <translation>最佳：第 {layer} 层第 {head} 头，{rate}</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Above {weight}</source>
        <translation>高于 {weight}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>By sentence</source>
        <translation>按句子</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>By token</source>
        <translation>按词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>By word</source>
        <translation>按词</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Links</source>
        <translation>连线</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Weights to the tokens of a word are added up, those from them averaged.</source>
        <translation>指向同一个词各词元的权重相加，从这些词元发出的权重取平均。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>What attends to it</source>
        <translation>谁在看它</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>What it attends to</source>
        <translation>它在看谁</translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>{count} strongest</source>
        <translation>最强的 {count} 条</translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Another reading is nearly as likely: please check the preview.</source>
        <translation>另一种读法几乎同样可能：请核对预览。</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Detect</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Detect: {found}</source>
        <translation>自动识别：{found}</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Header row</source>
        <translation>标题行</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>How it is read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Read as {how}</source>
        <translation>读取方式：{how}</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>double "</source>
        <translation>双引号 "</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>one column</source>
        <translation>单列</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>single '</source>
        <translation>单引号 '</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>vertical bar</source>
        <translation>竖线</translation>
    </message>
</context>
<context>
    <name>ReadyMade</name>
    <message>
        <location filename="../ready_made.py"/>
        <source>Let a ready-made model write</source>
        <translation>让现成的模型续写</translation>
    </message>
    <message>
        <location filename="../ready_made.py"/>
        <source>Look into a ready-made model</source>
        <translation>看看现成的模型内部</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <location filename="../remedies.py"/>
        <source>Bring it back on the Runs page, under Trash.</source>
        <translation>请在“训练记录”页的回收站里把它恢复。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>Choose it under "Start from" on the Train page.</source>
        <translation>请在“训练”页的“起点”里选择它。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>Give it more with "Train longer…" on the Train page.</source>
        <translation>请在“训练”页用“延长训练…”让它多学一些。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>If it was moved, put it back; then open it again. The Runs page lists the runs that there are.</source>
        <translation>如果它被移走了，请放回原处，再打开一次。“训练记录”页列出现有的训练记录。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>Let it write on the Write page.</source>
        <translation>请在“续写”页让它续写。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>Remove it, or a longer one, under "Over training" on the Inspect page.</source>
        <translation>请在“查看”页的“训练过程”里删去它，或删去更长的一个。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>Remove one first, under "Over training".</source>
        <translation>请先在“训练过程”里删去一个。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>Set {key}={theirs}; choosing the run under "Start from" does so by itself.</source>
        <translation>请设 {key}={theirs}；在“起点”里选择这次训练，这些会自动设好。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>The Runs page tells all its settings.</source>
        <translation>“训练记录”页列出它的全部设置。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>The queue on the Train page shows what waits.</source>
        <translation>“训练”页的队列列出正在等待的训练。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>The trash of the Runs page shows what is there.</source>
        <translation>“训练记录”页的回收站列出里面有什么。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>Try again once it has ended; the Runs page tells.</source>
        <translation>请等它结束后再试；“训练记录”页会显示。</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>1 step a second</source>
        <translation>每秒 1 步</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Difference to</source>
        <translation>减去</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Leave the replay</source>
        <translation>退出回放</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Step {step} of the replay ({place} of {count})</source>
        <translation>回放第 {step} 步（{place} / {count}）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>The step after (. or →)</source>
        <translation>下一步（. 或 →）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>The step before (, or ←)</source>
        <translation>上一步（, 或 ←）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>colours: minus step {step}</source>
        <translation>颜色：减去第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>damaged steps: {count}. {why}</source>
        <translation>损坏的步数：{count}。{why}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>rounded to float16</source>
        <translation>已舍入为 float16</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>this example's loss {loss} nats</source>
        <translation>这个例子的损失 {loss} 纳特</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>{count} steps a second</source>
        <translation>每秒 {count} 步</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Inspect</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Kept: the best on validation, step {step} of {last}</source>
        <translation>保留的模型：验证集上最好的，第 {step} 步（共 {last} 步）</translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Kept: the last step, {step}</source>
        <translation>保留的模型：最后一步，即第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Test {figure}</source>
        <translation>测试集 {figure}</translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Validation {figure}</source>
        <translation>验证集 {figure}</translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>trained for {time}</source>
        <translation>训练用时 {time}</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>"Exported" is said only after a clean process has loaded the model and answered as Attune does.</source>
        <translation>只有当一个干净的进程加载过模型，并且答案与 Attune 一致，才会显示“已导出”。</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>A clean process with {by} answered {texts} texts: labels equal, probabilities within {difference}.</source>
        <translation>干净的进程（{by}）回答了 {texts} 段文本：标签一致，概率相差不超过 {difference}。</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>A clean process with {by} translated {texts} texts: translations equal, scores within {difference}.</source>
        <translation>干净的进程（{by}）翻译了 {texts} 段文本：译文一致，得分相差不超过 {difference}。</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>A clean process with {by} wrote {texts} texts, the likeliest and drawn ones: all equal, log-probabilities within {difference}.</source>
        <translation>干净的进程（{by}）续写了 {texts} 段文本，有取最可能的，也有采样的：全部一致，对数概率相差不超过 {difference}。</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Lines that load the model</source>
        <translation>加载模型的代码</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Load it</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Proof</source>
        <translation>验证结果</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Take the model away</source>
        <translation>带走模型</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>only tensorflow</source>
        <translation>仅装 tensorflow</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>step {step}, for that of step {damaged} is damaged</source>
        <translation>第 {step} 步（第 {damaged} 步的检查点已损坏）</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source> and {count:,} more</source>
        <translation> 以及另外 {count:,} 条</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Bringing back</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Brought back: {names}{more}.</source>
        <translation>已恢复：{names}{more}。</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Delete the runs in the trash for good?</source>
        <translation>永久删除回收站里的训练记录？</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Deleted for good: {count:,} runs.</source>
        <translation>已永久删除 {count:,} 条训练记录。</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Discarding</source>
        <translation>正在丢弃</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Discarding {names}…</source>
        <translation>正在丢弃 {names}…</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Edit notes</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Edit tags</source>
        <translation>编辑标记</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Empty trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Empty trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Emptying the trash</source>
        <translation>正在清空回收站</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Moving to the trash</source>
        <translation>正在移到回收站</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>New run from this one</source>
        <translation>据此新建训练</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Open a packed run</source>
        <translation>打开打包的训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Open a zip…</source>
        <translation>打开 zip…</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Opened as {name}.</source>
        <translation>已打开，名为 {name}。</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Pack as zip</source>
        <translation>打包为 zip</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Pack as zip…</source>
        <translation>打包为 zip…</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Packed into {file}.</source>
        <translation>已打包到 {file}。</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Packing</source>
        <translation>正在打包</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Read the folder again</source>
        <translation>重新读取文件夹</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Resuming</source>
        <translation>正在继续</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Save as Keras script</source>
        <translation>另存为 Keras 脚本</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Save as Keras script…</source>
        <translation>另存为 Keras 脚本…</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Their weights, curves and notes are gone then. This cannot be undone.</source>
        <translation>其中的权重、曲线和备注都将一并删除。此操作无法撤销。</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Writing the script</source>
        <translation>正在写入脚本</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Written to {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Zip (*.zip)</source>
        <translation>Zip (*.zip)</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>{count:,} runs were moved to the trash.</source>
        <translation>{count:,} 条训练记录已移到回收站。</translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>{name} was moved to the trash.</source>
        <translation>{name} 已移到回收站。</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>All steps are done; the model is being evaluated.</source>
        <translation>所有步都已走完，正在评估模型。</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Discarding…</source>
        <translation>正在丢弃…</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Ends the run without a last evaluation and puts it into the trash</source>
        <translation>不做最后的评估就结束训练，并移到回收站</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Resuming…</source>
        <translation>正在继续…</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The best model is evaluated, then the run ends. What was learnt is kept.</source>
        <translation>先评估最好的模型，然后结束训练。学到的都会保留。</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The run ends without a last evaluation and goes to the trash.</source>
        <translation>这次训练不做最后的评估就结束，记录移到回收站。</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The run pauses after this evaluation.</source>
        <translation>这次评估之后，训练会暂停。</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The run stays paused when this window is closed.</source>
        <translation>关闭窗口后，训练仍保持暂停。</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>This run has not started yet.</source>
        <translation>这次训练还没有开始。</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Training goes on when this window is closed.</source>
        <translation>关闭窗口后，训练仍会继续。</translation>
    </message>
</context>
<context>
    <name>RunChanges</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Apply from the next step</source>
        <translation>从下一步起生效</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Change this run</source>
        <translation>更改这次训练</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
</context>
<context>
    <name>RunDiscarder</name>
    <message>
        <location filename="../discarding.py"/>
        <source>The run could not be discarded</source>
        <translation>无法丢弃这次训练</translation>
    </message>
</context>
<context>
    <name>RunLauncher</name>
    <message>
        <location filename="../launcher.py"/>
        <source>The run could not be started</source>
        <translation>无法启动训练</translation>
    </message>
</context>
<context>
    <name>RunName</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Name of the run</source>
        <translation>训练记录的名称</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Run</source>
        <translation>训练记录</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>No run is shown</source>
        <translation>没有显示任何训练</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>The curves of a run stand here from its first step on.</source>
        <translation>训练从第一步起，曲线就显示在这里。</translation>
    </message>
</context>
<context>
    <name>RunRecord</name>
    <message>
        <location filename="../run_record.py"/>
        <source>1 event ({kinds}) lacks what its type promises.</source>
        <translation>1 个事件（{kinds}）缺少这类事件应有的内容。</translation>
    </message>
    <message>
        <location filename="../run_record.py"/>
        <source>{count} events ({kinds}) lack what their type promises.</source>
        <translation>{count} 个事件（{kinds}）缺少这类事件应有的内容。</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Press Train to see the loss fall.</source>
        <translation>按“训练”，看损失下降。</translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>The loss appears with the first step, once the data is prepared.</source>
        <translation>数据准备好之后，走完第一步就会显示损失。</translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>This run ended before its first step.</source>
        <translation>这次训练在第一步之前就结束了。</translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>This run has not started yet.</source>
        <translation>这次训练还没有开始。</translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Translations</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Written</source>
        <translation>续写</translation>
    </message>
</context>
<context>
    <name>RunWarnings</name>
    <message>
        <location filename="../pages/train/warnings.py"/>
        <source>(1 warning before it.)</source>
        <translation>（之前还有 1 条警告。）</translation>
    </message>
    <message>
        <location filename="../pages/train/warnings.py"/>
        <source>({count} warnings before it.)</source>
        <translation>（之前还有 {count} 条警告。）</translation>
    </message>
    <message>
        <location filename="../pages/train/warnings.py"/>
        <source>The record of this run is damaged at {count} places: what stood there is not shown.</source>
        <translation>这条训练记录有 {count} 处损坏：损坏的内容没有显示。</translation>
    </message>
    <message>
        <location filename="../pages/train/warnings.py"/>
        <source>The record of this run is damaged: a part of it is not shown.</source>
        <translation>这条训练记录已损坏：有一部分没有显示。</translation>
    </message>
</context>
<context>
    <name>RunWatcher</name>
    <message>
        <location filename="../run_watcher.py"/>
        <source>Please report it with the diagnostics; the run itself goes on.</source>
        <translation>请附上诊断信息报告此问题；训练本身仍在继续。</translation>
    </message>
    <message>
        <location filename="../run_watcher.py"/>
        <source>The run {path} cannot be followed: Attune did not foresee this: {error}</source>
        <translation>无法跟踪训练 {path}：出现了 Attune 没有预料到的错误：{error}</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Run</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Tags</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>newer Attune</source>
        <translation>较新的 Attune</translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Accuracy (%)</source>
        <translation>准确率（%）</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Alignment error (%)</source>
        <translation>对齐错误率（%）</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>F1 (%)</source>
        <translation>F1（%）</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Loss (nats)</source>
        <translation>损失（纳特）</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Tokens right (%)</source>
        <translation>词元准确率（%）</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Validation loss (nats)</source>
        <translation>验证损失（纳特）</translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>chrF</source>
        <translation>chrF</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>All runs lie in the trash.</source>
        <translation>所有训练记录都在回收站里。</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Back to the runs</source>
        <translation>返回训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Each run is a folder.</source>
        <translation>每条训练记录是一个文件夹。</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Go to Train</source>
        <translation>转到“训练”</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>No run has all of what is looked for.</source>
        <translation>没有符合全部条件的训练记录。</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>No runs here</source>
        <translation>这里没有训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>No runs yet</source>
        <translation>还没有训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Reading the runs</source>
        <translation>正在读取训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Runs appear here once one has been trained. A packed run is opened from More.</source>
        <translation>训练过之后，记录会出现在这里。打包的训练记录从“更多”里打开。</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Runs that are put aside lie here.</source>
        <translation>移到回收站的训练记录会放在这里。</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Show the trash</source>
        <translation>显示回收站</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>The runs cannot be read</source>
        <translation>无法读取训练记录</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>RunsUnderWay</name>
    <message>
        <location filename="../runs_under_way.py"/>
        <source>and {count} more</source>
        <translation>另有 {count} 次训练</translation>
    </message>
    <message>
        <location filename="../runs_under_way.py"/>
        <source>{name} has failed</source>
        <translation>{name} 已失败</translation>
    </message>
    <message>
        <location filename="../runs_under_way.py"/>
        <source>{name} has finished</source>
        <translation>{name} 已完成</translation>
    </message>
    <message>
        <location filename="../runs_under_way.py"/>
        <source>{name} was stopped</source>
        <translation>{name} 已停止</translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <location filename="../pages/train/samples.py"/>
        <source>After each evaluation, a few validation texts and what the model makes of them.</source>
        <translation>每次评估之后，列出几段验证文本和模型给出的答案。</translation>
    </message>
    <message>
        <location filename="../pages/train/samples.py"/>
        <source>After each evaluation, what the model writes behind the beginning of the validation text.</source>
        <translation>每次评估之后，显示模型接着验证文本的开头续写的内容。</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>A way to draw: sets temperature, top-k, top-p and penalty.</source>
        <translation>一种采样方式：设定温度、top-k、top-p 和重复惩罚。</translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <location filename="../saving.py"/>
        <source>Saved {path}</source>
        <translation>已保存 {path}</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>Clear the search</source>
        <translation>清除搜索内容</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Beams</source>
        <translation>束</translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Double-click a hypothesis to look into it; click a word of the tree to go on from there.</source>
        <translation>双击一个候选可查看它的内部；单击树中的一个词，可从那里继续。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Growing the beam tree</source>
        <translation>正在展开束搜索树</translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Hypotheses</source>
        <translation>候选</translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>{text} … (cut: it found no end)</source>
        <translation>{text} …（截断：没有写到结尾）</translation>
    </message>
</context>
<context>
    <name>SeedEditor</name>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <location filename="../text.py"/>
        <location filename="../told.py"/>
        <source>{first} and {next}</source>
        <translation>{first}和{next}</translation>
    </message>
    <message>
        <location filename="../text.py"/>
        <location filename="../told.py"/>
        <source>{first}, {next}</source>
        <translation>{first}、{next}</translation>
    </message>
    <message>
        <location filename="../text.py"/>
        <source>{title}: {told}</source>
        <translation>{title}：{told}</translation>
    </message>
    <message>
        <location filename="../told.py"/>
        <source>{first} {next}</source>
        <translation>{first}{next}</translation>
    </message>
    <message>
        <location filename="../told.py"/>
        <source>{first}; {next}</source>
        <translation>{first}；{next}</translation>
    </message>
    <message>
        <location filename="../told.py"/>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
</context>
<context>
    <name>ServiceClient</name>
    <message>
        <location filename="../client.py"/>
        <source>A helper process of Attune ended unexpectedly ({module}).</source>
        <translation>Attune 的一个辅助进程意外结束（{module}）。</translation>
    </message>
    <message>
        <location filename="../client.py"/>
        <source>It starts anew with the next action; please try that again.</source>
        <translation>下次操作时它会重新启动；请再试一次。</translation>
    </message>
    <message>
        <location filename="../client.py"/>
        <source>It was killed from outside: by a person, or by the system for want of memory.</source>
        <translation>它被外部终止：可能是人为的，也可能是系统内存不足。</translation>
    </message>
</context>
<context>
    <name>SettingsChoice</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Next run</source>
        <translation>下次训练</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The settings of a run to add to the queue</source>
        <translation>要加入队列的训练的设置</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The settings of the run that is under way</source>
        <translation>正在进行的训练的设置</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>This run</source>
        <translation>本次训练</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Folder for runs</source>
        <translation>训练记录的位置</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Language · 语言</source>
        <translation>语言 · Language</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>New runs are kept here; runs made before stay where they are.</source>
        <translation>新的训练记录存放在这里；以前的留在原处。</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Nothing on the screen moves by itself.</source>
        <translation>屏幕上的内容不会自己动。</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Train on</source>
        <translation>训练设备</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Very large</source>
        <translation>特大</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>What new trainings start with. Automatic: the first GPU, or the CPU where there is none.</source>
        <translation>新训练默认使用的设备。“自动”指第一块 GPU；没有 GPU 时用 CPU。</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>{name} is not here now. Until it is back, trainings start with Automatic.</source>
        <translation>现在找不到 {name}。在它恢复之前，新训练按“自动”选择设备。</translation>
    </message>
</context>
<context>
    <name>ShareScale</name>
    <message>
        <location filename="../widgets/share_scale.py"/>
        <source>Colours from 0 to 1</source>
        <translation>从 0 到 1 的颜色</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Copy what is seen</source>
        <translation>复制当前画面</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Edit a copy of the text that is shown</source>
        <translation>编辑所显示文本的副本</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Find an action, a page or a run by typing</source>
        <translation>输入文字，查找操作、页面或训练记录</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>From token to token; in the heads, from head to head</source>
        <translation>逐个词元移动；在各个头之间逐个移动</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Go on with the text</source>
        <translation>接着写下去</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Inspect</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Launch the chosen run earlier, later</source>
        <translation>让选中的训练更早、更晚启动</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Let go of the token that is kept</source>
        <translation>松开固定住的词元</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Move the chosen runs to the trash</source>
        <translation>把选中的训练移到回收站</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Move; in a map of attention with Shift; a map in 3-D turns</source>
        <translation>移动；在注意力图中要按住 Shift；三维图则旋转</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>New run with the settings of the chosen one</source>
        <translation>用选中训练的设置新建训练</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Play the steps of the training, or pause</source>
        <translation>播放训练的各步，或暂停</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Plots and maps</source>
        <translation>曲线与图</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Quit; trainings go on</source>
        <translation>退出；训练继续进行</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Read the file again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Read the folder again</source>
        <translation>重新读取文件夹</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Rename the chosen run, edit its tags</source>
        <translation>重命名选中的训练、编辑标签</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Show everything again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Stop writing</source>
        <translation>停止续写</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Switch the chosen heads off or on</source>
        <translation>关掉或打开选中的头</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Take it out of the queue</source>
        <translation>把它移出队列</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>The layer before, the next one</source>
        <translation>上一层、下一层</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>The pages, in their order</source>
        <translation>各个页面，按顺序</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>The text before, the next one</source>
        <translation>上一篇、下一篇</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Train, the queue</source>
        <translation>训练页的队列</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Undo the last change of the settings; in a list, bring back what was taken out last</source>
        <translation>撤销对设置的最后一次改动；在列表里，恢复刚移走的一项</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Write</source>
        <translation>续写</translation>
    </message>
    <message>
        <location filename="../shortcuts.py"/>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Alignment error by layer and head</source>
        <translation>各层各头的对齐错误率</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Alignment error rate of each head</source>
        <translation>每个头的对齐错误率</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Click a cell to look at its examples.</source>
        <translation>单击一个格子，查看其中的例子。</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Hidden tokens</source>
        <translation>被遮住的词元</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Live predictions</source>
        <translation>实时预测</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Live text</source>
        <translation>实时文本</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Live translations</source>
        <translation>实时译文</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Test texts, step {step}</source>
        <translation>测试集文本，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Validation texts, step {step}</source>
        <translation>验证集文本，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Which labels are taken for which, after the first evaluation.</source>
        <translation>第一次评估之后，这里显示哪些标签被当成了哪些标签。</translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>best head, over steps</source>
        <translation>最好的头，随步数变化</translation>
    </message>
</context>
<context>
    <name>SidesSection</name>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Choose a column</source>
        <translation>选择一列</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Choose the column of the sentences and the column of their translations.</source>
        <translation>请选择句子所在的列和译文所在的列。</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>File with the translations</source>
        <translation>译文文件</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Pairs</source>
        <translation>句对</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Second file, languages</source>
        <translation>第二个文件和语言</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Source language</source>
        <translation>原文语言</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Swap source and target</source>
        <translation>交换原文和译文</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Target</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Target language</source>
        <translation>译文语言</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>This file has one side only. Choose the file with its translations, line by line.</source>
        <translation>这个文件里只有一种语言。请选择译文文件，两个文件逐行对应。</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Translations</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>not told</source>
        <translation>未指明</translation>
    </message>
</context>
<context>
    <name>SourceSection</name>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>1 column</source>
        <translation>1 列</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Choose a table</source>
        <translation>选择一个表</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Get IMDb (84 MB)…</source>
        <translation>获取 IMDb（84 MB）…</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <location filename="../pages/vectors/source.py"/>
        <source>No file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>No recent files</source>
        <translation>没有最近的文件</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <location filename="../pages/vectors/source.py"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>{count} columns</source>
        <translation>{count} 列</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>File of word vectors</source>
        <translation>词向量文件</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>In place of a run's: those of a file in word2vec's text format, or GloVe's, or learned here.</source>
        <translation>代替训练记录里的词向量：word2vec 或 GloVe 文本格式的文件，或在这里学到的。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Learned vectors</source>
        <translation>学出的词向量</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>No vectors are chosen: there is no run.</source>
        <translation>没有可看的词向量：还没有训练记录。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Or vectors learned here…</source>
        <translation>或者用在这里学到的词向量…</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Shown: the embedding layer of {name}.</source>
        <translation>正在显示：{name} 的嵌入层。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Shown: the word vectors of {name}.</source>
        <translation>正在显示：{name} 的词向量。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Side</source>
        <translation>原文或译文</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Target</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Vectors</source>
        <translation>词向量</translation>
    </message>
</context>
<context>
    <name>SpecForm</name>
    <message>
        <location filename="../form.py"/>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <location filename="../form.py"/>
        <source>This takes {expected}.</source>
        <translation>应为：{expected}。</translation>
    </message>
</context>
<context>
    <name>SplitSection</name>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>A given split</source>
        <translation>指定的划分</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Split column</source>
        <translation>划分列</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Test file</source>
        <translation>测试集文件</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Training and validation need more than 0 %, and all three add up to 100 %.</source>
        <translation>训练集和验证集都要大于 0%，三者合计要等于 100%。</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Validation file</source>
        <translation>验证集文件</translation>
    </message>
</context>
<context>
    <name>StartFromEditor</name>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>All of it learns at {share} of the learning rate: {slower}.</source>
        <translation>整个网络以学习率的 {share} 学习：{slower}。</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>Taken over from {name}: {network}, its tokenizer and its cleaning.</source>
        <translation>取自 {name}：{network}，以及它的分词器和清洗方式。</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>This body learns at {share} of the learning rate: {slower}; the head is new, and learns at {rate}.</source>
        <translation>主体以学习率的 {share} 学习：{slower}；输出头是新的，以 {rate} 学习。</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>pre-trained encoder</source>
        <translation>预训练编码器</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>recurrent language model</source>
        <translation>循环语言模型</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>the beginning</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>{name} (does not fit)</source>
        <translation>{name}（不匹配）</translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>{name} (elsewhere)</source>
        <translation>{name}（在别处）</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>50,000 film reviews by Maas et al. (2011), downloaded from their authors; 84 MB.</source>
        <translation>Maas et al. (2011) 的 50,000 条电影评论，从作者的网站下载；84 MB。</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>A .csv, .tsv, .txt, .parquet, .json or .jsonl, also inside .gz or .zip. For two files with a sentence a line, such as train.en and train.de, begin with one.</source>
        <translation>.csv、.tsv、.txt、.parquet、.json 或 .jsonl，也可以在 .gz 或 .zip 里。如果是逐行对应的两个文件，例如 train.en 和 train.de，先打开其中一个。</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>All samples</source>
        <translation>全部样例</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Get</source>
        <translation>获取</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Get {title}</source>
        <translation>获取{title}</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>IMDb reviews</source>
        <translation>IMDb 评论</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Open the reviews</source>
        <translation>打开评论</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Open your file</source>
        <translation>打开自己的文件</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Open {title}</source>
        <translation>打开{title}</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Or, without training anything:</source>
        <translation>或者，不训练就看：</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Six short steps through the program, with a model that is trained already.</source>
        <translation>六步短短的导览，用一个已经训练好的模型。</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Start the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Take the tour</source>
        <translation>跟着导览走</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Texts with labels, pairs of sentences, or any plain text. You can also drop it here.</source>
        <translation>带标签的文本、句对，或任何纯文本。也可以直接拖到这里。</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Train a Transformer on text, and look inside it</source>
        <translation>用文字训练 Transformer，并看到它的内部</translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Try a sample</source>
        <translation>试试样例</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../status_bar.py"/>
        <source>Memory {used} of {total}</source>
        <translation>内存 {used} / {total}</translation>
    </message>
    <message>
        <location filename="../status_bar.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../status_bar.py"/>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <location filename="../widgets/step_list.py"/>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>StepScrubber</name>
    <message>
        <location filename="../widgets/step_scrubber.py"/>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../widgets/step_scrubber.py"/>
        <source>Steps of the replay</source>
        <translation>回放的各步</translation>
    </message>
    <message>
        <location filename="../widgets/step_scrubber.py"/>
        <source>step {step}, {place} of {count}</source>
        <translation>第 {step} 步，第 {place} 个，共 {count} 个</translation>
    </message>
    <message>
        <location filename="../widgets/step_scrubber.py"/>
        <source>{name} loss {loss} nats, of step {step}</source>
        <translation>{name}损失 {loss} 纳特，第 {step} 步</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>+ Positions</source>
        <translation>+ 位置</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>+ Residual</source>
        <translation>+ 残差</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>A score for each label.</source>
        <translation>每个标签一个分数。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>All heads side by side; one that is off is 0.</source>
        <translation>所有头并排在一起；关掉的头为 0。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Divided, so that wide heads are no surer than narrow ones.</source>
        <translation>除以头宽的平方根，免得宽的头比窄的头更“自信”。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each head's mean of the values, by its weights.</source>
        <translation>每个头按自己的权重，对值求加权平均。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each neuron sums up the channels by its weights.</source>
        <translation>每个神经元按自己的权重对各通道求和。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each number picks its row of the table of tokens.</source>
        <translation>每个编号从词元表里取出自己的一行。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each row becomes weights that add up to 1: the attention.</source>
        <translation>每一行变成加起来等于 1 的权重：这就是注意力。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each row is brought to one size before it is read; the stream itself stays as it is.</source>
        <translation>每一行先调整到统一的大小，再被读取；残差流本身不变。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each row of the sum is brought to one size.</source>
        <translation>相加后的每一行调整到统一的大小。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Embedding rows</source>
        <translation>嵌入行</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Every place has a learned vector.</source>
        <translation>每个位置有一个学出来的向量。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Every place has a vector of waves, slower from channel to channel.</source>
        <translation>每个位置有一个由正弦波和余弦波组成的向量，越往后的通道变化越慢。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Final norm</source>
        <translation>最终归一化</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Gates</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Heads joined</source>
        <translation>拼接各头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>How well each query fits each key: the sum of the products.</source>
        <translation>每个查询与每个键有多匹配：各项乘积之和。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>K turned</source>
        <translation>旋转后的 K</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Keys: what {what} offers to be found by.</source>
        <translation>键：{what}凭什么被找到。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Masked</source>
        <translation>加掩码</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Q turned</source>
        <translation>旋转后的 Q</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Queries: what each row looks for.</source>
        <translation>查询：每一行要找什么。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Scaled</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Scores become shares that add up to 1.</source>
        <translation>分数变成加起来等于 1 的份额。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The activation decides what of each neuron goes on.</source>
        <translation>激活函数决定每个神经元有多少往下传。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The first token's vector stands for the text.</source>
        <translation>用第一个词元的向量代表整段文本。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The joined heads are mixed: what the attention adds.</source>
        <translation>拼接起来的各头再混合：这就是注意力加入的内容。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The largest value of each channel over all tokens stands for the text.</source>
        <translation>每个通道取所有词元中的最大值，代表整段文本。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The last block's stream is normalised once more.</source>
        <translation>最后一个块的残差流再归一化一次。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The last row is compared with the vector of every token of the vocabulary: a score for each.</source>
        <translation>最后一行与词表中每个词元的向量相比：每个词元一个分数。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The last token's vector stands for the text.</source>
        <translation>用最后一个词元的向量代表整段文本。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The mean of all tokens' vectors stands for the text.</source>
        <translation>用所有词元向量的平均代表整段文本。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The neurons are mixed: what the feed-forward layer adds.</source>
        <translation>各神经元再混合：这就是前馈层加入的内容。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The rows are made as loud as the positions.</source>
        <translation>把各行放大到与位置向量相当的大小。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The text is cut into tokens; each is known by a number.</source>
        <translation>文本切成词元；每个词元有一个编号。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The third matrix: what lets each neuron through.</source>
        <translation>第三个矩阵：决定每个神经元能通过多少。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Token and place are added: the residual stream begins.</source>
        <translation>词元与位置相加：残差流从这里开始。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Tokens and ids</source>
        <translation>词元和编号</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Turned by the angle of their place, so that q·k depends on the distance (rotary positions).</source>
        <translation>按所在位置的角度旋转，使 q·k 取决于两者的距离（旋转位置）。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Values: what {what} hands on where it is found.</source>
        <translation>值：{what}被找到时交出什么。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Weights · V</source>
        <translation>权重 · V</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>What the layer found is added to the stream.</source>
        <translation>这一层得到的结果加到残差流上。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Where a query may not look, a billion is taken away: padding, and what is later where attention is causal. Hatched.</source>
        <translation>查询不能看的地方减去十亿：包括填充，以及因果注意力中靠后的词元。图中用斜线标出。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>each row</source>
        <translation>每一行</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>feed-forward</source>
        <translation>前馈</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>the encoder's output</source>
        <translation>编码器的输出</translation>
    </message>
</context>
<context>
    <name>StepsTab</name>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>A recurrent network has no blocks to go through step by step.</source>
        <translation>循环网络没有块，无法逐步查看。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Block {number}/{count}</source>
        <translation>块 {number}/{count}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Computing the step</source>
        <translation>正在计算这一步</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Head {head}</source>
        <translation>头 {head}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Point to read a number; ← → other steps, Page ↑ ↓ other blocks.</source>
        <translation>指向一处可读出数值；← → 换步骤，Page ↑ ↓ 换块。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Steps</source>
        <translation>逐步</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>channel {number}</source>
        <translation>通道 {number}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>channels of the head</source>
        <translation>头内通道</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>heads</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>neuron {number}</source>
        <translation>神经元 {number}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>source tokens</source>
        <translation>原文词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>target tokens</source>
        <translation>译文词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>tokens of the vocabulary</source>
        <translation>词表词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>{count} blocks</source>
        <translation>共 {count} 个块</translation>
    </message>
</context>
<context>
    <name>StopsEditor</name>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>One a line; \n is a line end</source>
        <translation>每行一个；\n 表示换行</translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Copied what is seen, as an image and as SVG.</source>
        <translation>已复制当前画面（图片和 SVG）。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Copy what is seen</source>
        <translation>复制当前画面</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Numbers of "{tab}" (CSV)…</source>
        <translation>“{tab}”的数值（CSV）…</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Numbers of every head (npz)…</source>
        <translation>所有头的数值（npz）…</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Numbers of every head and of "{tab}" (npz)…</source>
        <translation>所有头和“{tab}”的数值（npz）…</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Numbers of this head (CSV)…</source>
        <translation>这个头的数值（CSV）…</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Page (PDF)…</source>
        <translation>页面（PDF）…</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>There is no attention to draw. Save the numbers as npz instead.</source>
        <translation>没有可画的注意力。可以把数值保存为 npz。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>There is nothing drawn in this view. Choose another, or save the numbers as npz.</source>
        <translation>当前视图没有画出内容。请换一个视图，或把数值保存为 npz。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>all heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Folder for the two tables</source>
        <translation>存放两个表格的文件夹</translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Tables for the Embedding Projector (TSV)…</source>
        <translation>供 Embedding Projector 使用的表格（TSV）…</translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Vectors as text (word2vec)…</source>
        <translation>文本格式的词向量（word2vec）…</translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>{folder} holds {names} already. Replace?</source>
        <translation>{folder} 里已有 {names}。要替换吗？</translation>
    </message>
</context>
<context>
    <name>TaskSection</name>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Go on with a text</source>
        <translation>续写文本</translation>
    </message>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Pre-train an encoder on texts</source>
        <translation>用文本预训练编码器</translation>
    </message>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Tell the label of a text</source>
        <translation>判断文本的标签</translation>
    </message>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Translate sentences</source>
        <translation>翻译句子</translation>
    </message>
</context>
<context>
    <name>TextDetail</name>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>After cleaning</source>
        <translation>清洗后</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>Before cleaning</source>
        <translation>清洗前</translation>
    </message>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>The first 20,000 characters</source>
        <translation>前 20,000 个字符</translation>
    </message>
</context>
<context>
    <name>TextTaking</name>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Copied the text.</source>
        <translation>已复制文本。</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Copy the text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Everything, with alternatives (JSON)…</source>
        <translation>全部内容，含备选词元（JSON）…</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Numbers of each token (CSV)…</source>
        <translation>每个词元的数值（CSV）…</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Page (PDF)…</source>
        <translation>页面（PDF）…</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Text…</source>
        <translation>文本…</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Links</source>
        <translation>连线</translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Point at a token to see its links; a click keeps them, Ctrl and a click add to them.</source>
        <translation>指向一个词元可看到它的连线；单击可固定，按住 Ctrl 单击可再添加。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Shaded: what attends to {names}</source>
        <translation>底色：看 {names} 的词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Shaded: what {names} attend to, summed</source>
        <translation>底色：{names} 看的词元，合计</translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Shaded: what {names} attends to</source>
        <translation>底色：{names} 看的词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>What the model read</source>
        <translation>模型读到的内容</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <location filename="../pages/write/texts.py"/>
        <source>Texts of this session</source>
        <translation>本次会话写出的文本</translation>
    </message>
    <message>
        <location filename="../pages/write/texts.py"/>
        <source>{count} tokens by {run}, step {step}. Temperature {temperature:g}, seed {seed}.</source>
        <translation>{count} 个词元，由 {run} 第 {step} 步写出。温度 {temperature:g}，种子 {seed}。</translation>
    </message>
</context>
<context>
    <name>ThroughTab</name>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>A recurrent network has no blocks to follow a token through.</source>
        <translation>循环网络没有块，无法逐层跟踪词元。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Attention adds</source>
        <translation>注意力加入</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Attention rollout (Abnar &amp; Zuidema 2020)</source>
        <translation>注意力 rollout（Abnar &amp; Zuidema 2020）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Attention rollout of the encoder (Abnar &amp; Zuidema 2020)</source>
        <translation>编码器的注意力 rollout（Abnar &amp; Zuidema 2020）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Cross-attention adds</source>
        <translation>交叉注意力加入</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Feed-forward adds</source>
        <translation>前馈加入</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Following the token block by block</source>
        <translation>正在逐块跟踪这个词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>In the decoder; the five likeliest tokens of the place.</source>
        <translation>这里是解码器；列出这个位置最可能的五个词元。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>It is of the whole text, not of one token.</source>
        <translation>它针对整段文本，而不是某一个词元。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Layer {layer}</source>
        <translation>第 {layer} 层</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Lengths of vectors, all on one scale; directions differ, so they do not add up. The stream is what leaves the block.</source>
        <translation>向量的长度，全部用同一刻度；方向各不相同，所以长度不能直接相加。残差流是离开这个块的向量。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Number of the neuron, from 0, and its activation; the largest magnitude first.</source>
        <translation>神经元的编号（从 0 起）和它的激活值；绝对值大的在前。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Prediction read out after each layer (logit lens)</source>
        <translation>每一层之后读出的预测（logit 透镜）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Rollout: how much of each token reaches the chosen one by way of 0.5 · mean of the heads + 0.5 · identity, layer upon layer. It knows nothing of values and feed-forward.</source>
        <translation>rollout（注意力展开）：每个词元有多少经过“0.5 · 各头平均 + 0.5 · 单位矩阵”，逐层传到所选的词元。它不考虑值和前馈层。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Source: {what}</source>
        <translation>原文：{what}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Stream</source>
        <translation>残差流</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>The five tokens that would likeliest be written behind the chosen one.</source>
        <translation>列出最可能写在所选词元之后的五个词元。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>The logit lens (nostalgebraist 2020) reads the stream after each layer through the final norm and the head; after the last layer that is the prediction.</source>
        <translation>logit 透镜（nostalgebraist 2020）在每一层之后，用最终归一化和输出头来读残差流；在最后一层之后读出的就是预测。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Through</source>
        <translation>逐层</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Translation: {what}</source>
        <translation>译文：{what}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>residual stream, and what is added to it</source>
        <translation>残差流，以及加入其中的内容</translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>strongest feed-forward neurons</source>
        <translation>最强的前馈神经元</translation>
    </message>
</context>
<context>
    <name>TokenIds</name>
    <message>
        <location filename="../widgets/token_ids.py"/>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../widgets/token_ids.py"/>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../widgets/token_ids.py"/>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../widgets/token_ids.py"/>
        <source>Tokens and ids</source>
        <translation>词元和编号</translation>
    </message>
</context>
<context>
    <name>TokenLinks</name>
    <message>
        <location filename="../widgets/token_links.py"/>
        <source>Links between tokens</source>
        <translation>词元之间的连线</translation>
    </message>
</context>
<context>
    <name>TokenOrder</name>
    <message>
        <location filename="../pages/inspect/token_order.py"/>
        <source>As in the text</source>
        <translation>按文本顺序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_order.py"/>
        <source>Order of the tokens</source>
        <translation>词元的顺序</translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_order.py"/>
        <source>Strongest first</source>
        <translation>最强的在前</translation>
    </message>
</context>
<context>
    <name>TokenTab</name>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>No token is locked: this is the first.</source>
        <translation>没有锁定词元：显示的是第一个。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>Point at a row to read its numbers; arrow keys go through them.</source>
        <translation>指向一行可读出数值；方向键逐行移动。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>Token of the source</source>
        <translation>原文的词元</translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <location filename="../widgets/token_text.py"/>
        <source>The text the model read</source>
        <translation>模型读到的文本</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <location filename="../tour/stops.py"/>
        <source>A preset chooses layers, heads and d_model; each can be changed below. Drawing, parameters and memory follow at once.</source>
        <translation>预设选好了层数、头数和 d_model；每一项都可以在下面改。结构图、参数量和内存立刻跟着变。</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>A training draws its curves here while it goes on; these are real ones. Press Train, and one of your own begins.</source>
        <translation>训练时，曲线画在这里；这些是真实的曲线。按“训练”，就开始画自己的曲线。</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Ask why</source>
        <translation>问为什么</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Begin with text</source>
        <translation>从文字开始</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Each small map is a head, and tells which word looks at which; click one to see it large. Press O to switch it off, and watch the answer change.</source>
        <translation>每张小图是一个头，说明哪个词在看哪个词；点一张，把它放大。按 O 关掉它，看结果怎么变。</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Export writes a folder that turns raw text into answers, checked in a clean process. Now try a file of yours: drop it on the window.</source>
        <translation>导出会写出一个文件夹，把原始文字变成答案，并在干净的进程里验证过。现在试试自己的文件：把它拖进窗口。</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Look at the attention</source>
        <translation>看注意力</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Reviews with labels, pairs of sentences or any plain text open here. The tabs show the rows, and count words, lengths and labels.</source>
        <translation>带标签的评论、句对或任何纯文本都在这里打开。各个标签页显示每一行，并统计词、长度和标签。</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Set up a network</source>
        <translation>搭一个网络</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Take the model away</source>
        <translation>带走模型</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>Watch it learn</source>
        <translation>看它学习</translation>
    </message>
    <message>
        <location filename="../tour/stops.py"/>
        <source>What each word contributes to the answer, by gradients and by leaving it out. Beside it stands how much attention it gets: often something else.</source>
        <translation>每个词对答案的贡献，由梯度和删去该词算出。旁边是它得到的注意力：往往是另一回事。</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <location filename="../pages/train/actions.py"/>
        <location filename="../pages/train/page.py"/>
        <source>Add to queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <location filename="../pages/train/actions.py"/>
        <source>Discard the training</source>
        <translation>丢弃这次训练</translation>
    </message>
    <message>
        <location filename="../pages/train/actions.py"/>
        <source>Pause the training</source>
        <translation>暂停训练</translation>
    </message>
    <message>
        <location filename="../pages/train/actions.py"/>
        <source>Resume the training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../pages/train/actions.py"/>
        <source>Stop the training and keep what was learnt</source>
        <translation>停止训练，保留已学到的内容</translation>
    </message>
    <message>
        <location filename="../pages/train/actions.py"/>
        <location filename="../pages/train/page.py"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../pages/train/edits.py"/>
        <source>Change {field}</source>
        <translation>更改 {field}</translation>
    </message>
    <message>
        <location filename="../pages/train/edits.py"/>
        <source>Start from another run</source>
        <translation>从另一次训练开始</translation>
    </message>
    <message>
        <location filename="../pages/train/longer.py"/>
        <source>This run has finished its epoch. How many should it be in all?</source>
        <translation>这次训练的 1 轮已完成。总共要训练多少轮？</translation>
    </message>
    <message>
        <location filename="../pages/train/longer.py"/>
        <source>This run has finished its {done} epochs. How many should it be in all?</source>
        <translation>这次训练已完成 {done} 轮。总共要训练多少轮？</translation>
    </message>
    <message>
        <location filename="../pages/train/longer.py"/>
        <source>Train longer</source>
        <translation>延长训练</translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Discarding…</source>
        <translation>正在丢弃…</translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Resume this run</source>
        <translation>继续这次训练</translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Show the runs</source>
        <translation>查看训练记录</translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Train longer…</source>
        <translation>延长训练…</translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>{name} was discarded. It lies in the trash of the Runs page.</source>
        <translation>{name} 已丢弃，放在“训练记录”页的回收站里。</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The settings of the run that is under way.</source>
        <translation>正在进行的训练的设置。</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TranslationAnswer</name>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>Reference: {text}</source>
        <translation>参考译文：{text}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>Too long: only the first {count} tokens were read.</source>
        <translation>太长：只读了前 {count} 个词元。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>With all heads: </source>
        <translation>所有头都开着： </translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>chrF {chrf:.1f}</source>
        <translation>chrF {chrf:.1f}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>pinned translation; on average {share:.3f} for its next token</source>
        <translation>已钉住的译文；它的下一个词元的概率平均为 {share:.3f}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>score {score}</source>
        <translation>得分 {score}</translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>{change} from {before} with all heads</source>
        <translation>{change}（所有头都开着时为 {before}）</translation>
    </message>
</context>
<context>
    <name>TranslationsView</name>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>After each evaluation, the same few validation sentences are translated and stand here.</source>
        <translation>每次评估之后，会翻译同样的几个验证集句子，显示在这里。</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Expected</source>
        <translation>参考译文</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>How the translation of this sentence changed</source>
        <translation>这个句子的译文怎样变化</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Newest translation</source>
        <translation>最新译文</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>No translations yet</source>
        <translation>还没有译文</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Pinned sentences</source>
        <translation>钉住的句子</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Translations of this sentence, the newest first</source>
        <translation>这个句子的译文，最新的在前</translation>
    </message>
</context>
<context>
    <name>UnknownWords</name>
    <message>
        <location filename="../pages/inspect/unknown_words.py"/>
        <source>Not in the vocabulary, and read as [UNK] ({count}): {words}</source>
        <translation>不在词表里，被读作 [UNK]（{count} 个）：{words}</translation>
    </message>
</context>
<context>
    <name>VectorsPage</name>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Choose another checkpoint, or a file of word vectors.</source>
        <translation>请换一个检查点，或选择一个词向量文件。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Choose another text.</source>
        <translation>请选择另一个文本。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Choose the same text with the same options again to go on from there.</source>
        <translation>用同样的选项再次选择同一文本，即可从那里继续。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Draw the map</source>
        <translation>绘制映射图</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Drawing the map</source>
        <translation>正在绘制映射图</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>It was cancelled: the map is drawn when you say so.</source>
        <translation>已取消：需要时再按“绘制映射图”。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Many words take a while by t-SNE and UMAP: the map is drawn when you say so.</source>
        <translation>词很多时，t-SNE 和 UMAP 要算一会儿，所以按“绘制映射图”之后才画。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Nearest to {word}</source>
        <translation>{word} 的近邻</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>No word vectors yet</source>
        <translation>还没有词向量</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Not drawn yet</source>
        <translation>尚未绘制</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Nothing was learned yet.</source>
        <translation>还没有学到任何内容。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Reading the text</source>
        <translation>正在读取文本</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Reading vectors</source>
        <translation>正在读取词向量</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Saved {}</source>
        <translation>已保存 {}</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Side</source>
        <translation>原文或译文</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Target</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>There is no map</source>
        <translation>没有映射图</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Train a model or open a run to see its embedding layer, choose a file of word vectors, or learn some from a text.</source>
        <translation>训练一个模型或打开一条训练记录，可查看它的嵌入层；也可以选择词向量文件，或用一段文本学出词向量。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>What is learned so far lies in {folder}.</source>
        <translation>目前学到的内容在 {folder} 里。</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Writing vectors</source>
        <translation>正在保存词向量</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{count} lines of the file gave no vector; the first is line {line}: {reason}</source>
        <translation>文件中有 {count} 行读不出词向量；第一处是第 {line} 行：{reason}</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{first} · {second}: cosine {cosine}</source>
        <translation>{first} · {second}：余弦 {cosine}</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{n} dimensions</source>
        <translation>{n} 维</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{shares} of the variance</source>
        <translation>占方差的 {shares}</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{shown} of {total} words</source>
        <translation>{total} 个词中的 {shown} 个</translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{text} cannot be read.</source>
        <translation>无法读取 {text}。</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Over</source>
        <translation>横轴</translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>WhyTab</name>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Asking what each token contributes</source>
        <translation>正在计算每个词元的贡献</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Attention alone is not an explanation: it tells where a head looks, not what comes of it.</source>
        <translation>只看注意力不能算解释：它说明一个头在看哪里，但不说明由此得出了什么。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Attention of "{name}"</source>
        <translation>“{name}”的注意力</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Completeness does not hold within 1 %: the integrated gradients add up to {sum}, but from the baseline to the text the answer changes by {difference} ({steps} steps). Read them with care.</source>
        <translation>完备性在 1 % 之内不成立：积分梯度之和为 {sum}，而从基线到这段文本，回答的变化为 {difference}（{steps} 步）。请谨慎解读。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Completeness holds: the integrated gradients add up to {sum}, and so much, {difference}, does the answer change from the baseline to the text ({steps} steps).</source>
        <translation>完备性成立：积分梯度之和为 {sum}，从基线到这段文本，回答的变化也是 {difference}（{steps} 步）。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Gradient × input</source>
        <translation>梯度 × 输入</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>In nats, all on one scale: red speaks for it, blue against it. Gradient × input (Shrikumar et al. 2016); integrated gradients (Sundararajan et al. 2017), from zeros in place of the token embeddings; removal: by how much the log-probability falls without the token, each a run of the model (–: the token is not of the text, and is never removed).</source>
        <translation>单位是纳特（nat），全部用同一刻度：红色表示支持，蓝色表示反对。梯度 × 输入（Shrikumar et al. 2016）；积分梯度（Sundararajan et al. 2017），以零代替词元嵌入作为起点；删除：去掉这个词元后，对数概率下降多少，每个词元都要运行一次模型（–：这个词元不属于文本，从不删除）。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Log-probability of "{name}": {value} nats (probability {share}); without any token embedding {baseline}.</source>
        <translation>“{name}”的对数概率：{value} 纳特（概率 {share}）；没有任何词元嵌入时为 {baseline}。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>No token is locked: this is the last.</source>
        <translation>没有锁定词元：显示的是最后一个。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Nothing stands before the first token. Choose a later one.</source>
        <translation>第一个词元之前没有内容。请选择后面的词元。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Removal</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>The predicted label</source>
        <translation>预测的标签</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>What it had written</source>
        <translation>已经写出的部分</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>WordChoices</name>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>Log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>Number of words</source>
        <translation>词数</translation>
    </message>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>Show stop words</source>
        <translation>显示停用词</translation>
    </message>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>Top</source>
        <translation>词数</translation>
    </message>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>{total} words, {distinct} different ones</source>
        <translation>共 {total} 个词，其中不同的词 {distinct} 个</translation>
    </message>
</context>
<context>
    <name>WordMap</name>
    <message>
        <location filename="../widgets/word_colors.py"/>
        <source>first</source>
        <translation>最前</translation>
    </message>
    <message>
        <location filename="../widgets/word_colors.py"/>
        <source>last in the file</source>
        <translation>文件中最后</translation>
    </message>
    <message>
        <location filename="../widgets/word_colors.py"/>
        <source>{count} times</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <location filename="../widgets/word_map.py"/>
        <source>Map of words</source>
        <translation>词的映射图</translation>
    </message>
</context>
<context>
    <name>WordsTab</name>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Commonest words</source>
        <translation>最常见的词</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Comparing the classes</source>
        <translation>正在比较各类别</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Counting words</source>
        <translation>正在统计词</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>How many standard errors a word's log-odds lie above those in the other classes.</source>
        <translation>一个词在本类别中的对数几率，比在其他类别中高出多少个标准误。</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Most distinctive of each class</source>
        <translation>各类别的特征词</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Words distinctive of {label}</source>
        <translation>{label} 的特征词</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>{word}: score {score}, {count} times
Click to see the rows with it</source>
        <translation>{word}：得分 {score}，{count} 次
单击可查看含有它的行</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>{word}: {count} times, {share} of all words
Click to see the rows with it</source>
        <translation>{word}：{count} 次，占全部词的 {share}
单击可查看含有它的行</translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>… and {count} further classes</source>
        <translation>… 还有 {count} 个类别</translation>
    </message>
</context>
<context>
    <name>WorthTab</name>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Another checkpoint is shown, whose heads have not been measured yet.</source>
        <translation>现在显示的是另一个检查点，它的各个头还没有测量过。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Below: what changes when one head is off, in points and nats, with the 95 % interval of the paired differences.</source>
        <translation>下表：关掉一个头后的变化，单位是百分点和纳特，附配对差值的 95% 区间。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Judging the model without each head</source>
        <translation>正在逐个关掉头，评估模型</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Switches each head off in turn, judges the rows without it, and tells what that costs. Then the heads on the right are framed by their worth.</source>
        <translation>依次关掉每个头，评估没有它时这些行的结果，看代价有多大。之后，右边的各个头按价值加上边框。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Up to {count} rows</source>
        <translation>最多 {count} 行</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>What changes without each head</source>
        <translation>关掉每个头后的变化</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>What is each head worth?</source>
        <translation>每个头值多少？</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>{rows} blocks of {split}, step {step}. With all heads: {accuracy} of the tokens right, loss {loss} a token.</source>
        <translation>{split}的 {rows} 段文本，第 {step} 步。所有头都开着时：{accuracy} 的词元正确，每词元损失 {loss}。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>{rows} pairs of {split}, step {step}. With all heads: {accuracy} of the true tokens right, loss {loss} a token.</source>
        <translation>{split}的 {rows} 个句对，第 {step} 步。所有头都开着时：{accuracy} 的真实词元正确，每词元损失 {loss}。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>{rows} rows of {split}, step {step}. With all heads: accuracy {accuracy}, loss {loss}.</source>
        <translation>{split}的 {rows} 行，第 {step} 步。所有头都开着时：准确率 {accuracy}，损失 {loss}。</translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Earlier text</source>
        <translation>较早的文本</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Go on</source>
        <translation>接着写</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Go on with the text</source>
        <translation>接着写这段文本</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Go to Train</source>
        <translation>转到“训练”</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>It comes with the run's first evaluation.</source>
        <translation>第一次评估之后就会有。</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>It has not learned to go on with a text.</source>
        <translation>它没有学过续写文本。</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>It reads one and the same sign for something unknown in their place. </source>
        <translation>它把这些都读成同一个表示“未知”的符号。 </translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Later text</source>
        <translation>较晚的文本</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>No checkpoint yet</source>
        <translation>还没有检查点</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>No language model is open</source>
        <translation>没有打开语言模型</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Nothing written yet</source>
        <translation>还没有写出文本</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Open the stories</source>
        <translation>打开小故事</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Stop writing</source>
        <translation>停止续写</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>The model's vocabulary lacks: {shown}</source>
        <translation>模型的词表中没有：{shown}</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>This text goes on with {run}, which wrote it. "Write" begins one with the run that is open.</source>
        <translation>这段文本由 {run} 写出，也由它接着写。按“续写”则用当前打开的训练记录另写一段。</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Type what the text begins with, or nothing, and press Write. Ctrl+Enter does, too.</source>
        <translation>输入文本的开头（也可以留空），然后按“续写”或 Ctrl+Enter。</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Write</source>
        <translation>续写</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Write the prompt with what its training text has.</source>
        <translation>写提示时，请用训练文本里出现过的内容。</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Writes behind the end of the text that is shown.</source>
        <translation>在当前文本的末尾接着写。</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Writing</source>
        <translation>正在续写</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Writing takes a model that has learned to go on with a text.</source>
        <translation>续写需要一个学过续写文本的模型。</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>{more} One that knows little stories is here, and so are the stories, to train your own.</source>
        <translation>{more}这里有一个学过小故事的模型，也有这些故事，可以训练自己的模型。</translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>{run} is no language model</source>
        <translation>{run} 不是语言模型</translation>
    </message>
</context>
<context>
    <name>WriteView</name>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>1 token</source>
        <translation>1 个词元</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>Before temperature, top-k, top-p and penalty, or after. The prompt has no colour.</source>
        <translation>“模型给出的概率”是应用温度、top-k、top-p 和重复惩罚之前的，“被抽中的概率”是之后的。提示没有颜色。</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>Chance of being drawn</source>
        <translation>被抽中的概率</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>Colours: {what}, from 0, the darkest, to 1, without any</source>
        <translation>颜色：{what}，从 0（最深）到 1（无色）</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>No colours</source>
        <translation>不用颜色</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>Probability by the model</source>
        <translation>模型给出的概率</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>Run {run} · checkpoint of step {step}</source>
        <translation>训练记录 {run} · 第 {step} 步的检查点</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>The written text</source>
        <translation>写出的文本</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>What the colours tell</source>
        <translation>颜色表示什么</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>broken off by an error</source>
        <translation>因出错而中断</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>ended at the length that was asked for</source>
        <translation>已写到要求的长度</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>ended before a stop text</source>
        <translation>在停止文本之前结束</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>longer than the context: the last token was written without the first {n:,}</source>
        <translation>超出了上下文长度：写最后一个词元时，没有看到最前面的 {n:,} 个</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>perplexity {power:,.2f}</source>
        <translation>困惑度 {power:,.2f}</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>the document ends here</source>
        <translation>文档到此结束</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>{loss:.3f} nats a token</source>
        <translation>每词元 {loss:.3f} 纳特</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>{n:,} tokens</source>
        <translation>{n:,} 个词元</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>{run}, step {step:,}</source>
        <translation>{run}，第 {step:,} 步</translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>{speed:,.0f} a second</source>
        <translation>每秒 {speed:,.0f} 个</translation>
    </message>
</context>
<context>
    <name>WrittenTexts</name>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>After each evaluation, the model goes on with the beginning of the validation text.</source>
        <translation>每次评估之后，模型会从验证集文本的开头往下续写。</translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>In the text it goes on: {text}</source>
        <translation>文本中的下文：{text}</translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>Nothing written yet</source>
        <translation>还没有写出文本</translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>What the model writes behind this beginning</source>
        <translation>模型接着这个开头写出的文本</translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>What was written at each evaluation, the newest first</source>
        <translation>每次评估时写出的文本，最新的在前</translation>
    </message>
</context>
<context>
    <name>YoungRun</name>
    <message>
        <location filename="../pages/inspect/young_run.py"/>
        <source>The first look is possible after the first evaluation; this page opens it then by itself.</source>
        <translation>第一次评估之后才能查看；到时本页会自动打开。</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <location filename="../pages/train/samples.py"/>
        <source>expected {label}</source>
        <translation>应为 {label}</translation>
    </message>
</context>
<context>
    <name>_History</name>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Translation, new words underlined</source>
        <translation>译文，新出现的词带下划线</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <location filename="../app.py"/>
        <source>Attune did not foresee this: {kind}: {error}</source>
        <translation>Attune 没有预料到这种情况：{kind}: {error}</translation>
    </message>
    <message>
        <location filename="../app.py"/>
        <source>Please report it with the diagnostics. Your work goes on.</source>
        <translation>请连同诊断信息一起报告。您可以继续工作。</translation>
    </message>
</context>
<context>
    <name>architecture</name>
    <message>
        <location filename="../architecture"/>
        <source>Add</source>
        <translation>相加</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, additive (Bahdanau)</source>
        <translation>对原文的注意力，加性（Bahdanau）</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, concat (Luong)</source>
        <translation>对原文的注意力，拼接（Luong）</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, dot (Luong)</source>
        <translation>对原文的注意力，点积（Luong）</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, general (Luong)</source>
        <translation>对原文的注意力，一般式（Luong）</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, {} head of {}</source>
        <translation>对原文的注意力，{} 个头，每头 {} 维</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, {} heads of {}</source>
        <translation>对原文的注意力，{} 个头，每头 {} 维</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Causal self-attention, {} head of {}</source>
        <translation>因果自注意力，{} 个头，每头 {} 维</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Causal self-attention, {} head of {}, rotary</source>
        <translation>因果自注意力，{} 个头，每头 {} 维，旋转位置</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Causal self-attention, {} heads of {}</source>
        <translation>因果自注意力，{} 个头，每头 {} 维</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Causal self-attention, {} heads of {}, rotary</source>
        <translation>因果自注意力，{} 个头，每头 {} 维，旋转位置</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Context and state, joined</source>
        <translation>上下文与状态，拼接</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Decoder block</source>
        <translation>解码器块</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Encoder block</source>
        <translation>编码器块</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Feed-forward, {} wide, GELU</source>
        <translation>前馈，宽 {}，GELU</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Feed-forward, {} wide, ReLU</source>
        <translation>前馈，宽 {}，ReLU</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Feed-forward, {} wide, SwiGLU</source>
        <translation>前馈，宽 {}，SwiGLU</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>First token</source>
        <translation>第一个词元</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>GRU, both directions</source>
        <translation>GRU，双向</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>GRU, fed with what was attended to</source>
        <translation>GRU，馈入注意到的内容</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Hidden token</source>
        <translation>被遮住的词元</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>LSTM, both directions</source>
        <translation>LSTM，双向</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Last token</source>
        <translation>最后一个词元</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Learned positions</source>
        <translation>可学习位置</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Masked tokens</source>
        <translation>掩码词元</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Maximum over tokens</source>
        <translation>对词元取最大值</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Mean over tokens</source>
        <translation>对词元取平均</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Plain recurrence</source>
        <translation>普通 RNN</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Plain recurrence, both directions</source>
        <translation>普通 RNN，双向</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Pre-training</source>
        <translation>预训练</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Self-attention, {} head of {}</source>
        <translation>自注意力，{} 个头，每头 {} 维</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Self-attention, {} head of {}, rotary</source>
        <translation>自注意力，{} 个头，每头 {} 维，旋转位置</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Self-attention, {} heads of {}</source>
        <translation>自注意力，{} 个头，每头 {} 维</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Self-attention, {} heads of {}, rotary</source>
        <translation>自注意力，{} 个头，每头 {} 维，旋转位置</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Sinusoidal positions</source>
        <translation>正弦位置</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Source embedding</source>
        <translation>原文嵌入</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Target embedding</source>
        <translation>译文嵌入</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Target tokens</source>
        <translation>译文词元</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Token embedding</source>
        <translation>词元嵌入</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>target embedding</source>
        <translation>译文嵌入</translation>
    </message>
</context>
<context>
    <name>curves</name>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>attention dropout</source>
        <translation>注意力 dropout</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>chrF</source>
        <translation>chrF</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>masked</source>
        <translation>掩码</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>tokens right</source>
        <translation>词元准确率</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>word dropout</source>
        <translation>词丢弃</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <location filename="../figures.py"/>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>alignment error</source>
        <translation>对齐错误率</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>best</source>
        <translation>最好</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>bits a character</source>
        <translation>每字符比特</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>causal encoder</source>
        <translation>因果编码器</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>chrF</source>
        <translation>chrF</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>every evaluation</source>
        <translation>每次评估</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>every {count} evaluations</source>
        <translation>每 {count} 次评估</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>exactly right</source>
        <translation>完全正确率</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>masked encoder</source>
        <translation>掩码编码器</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>masked tokens right</source>
        <translation>掩码词元准确率</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>tokens right</source>
        <translation>词元准确率</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>{figure} (test)</source>
        <translation>{figure}（测试集）</translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>{figure} (validation)</source>
        <translation>{figure}（验证集）</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <location filename="../languages"/>
        <source>Afrikaans</source>
        <translation>阿非利卡语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Albanian</source>
        <translation>阿尔巴尼亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Armenian</source>
        <translation>亚美尼亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Basque</source>
        <translation>巴斯克语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Belarusian</source>
        <translation>白俄罗斯语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Bengali</source>
        <translation>孟加拉语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Bulgarian</source>
        <translation>保加利亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Cantonese</source>
        <translation>粤语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Catalan</source>
        <translation>加泰罗尼亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Croatian</source>
        <translation>克罗地亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Danish</source>
        <translation>丹麦语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Esperanto</source>
        <translation>世界语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Estonian</source>
        <translation>爱沙尼亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Finnish</source>
        <translation>芬兰语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Galician</source>
        <translation>加利西亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Georgian</source>
        <translation>格鲁吉亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Gujarati</source>
        <translation>古吉拉特语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Hungarian</source>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Icelandic</source>
        <translation>冰岛语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Indonesian</source>
        <translation>印度尼西亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Irish</source>
        <translation>爱尔兰语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Kazakh</source>
        <translation>哈萨克语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Latin</source>
        <translation>拉丁语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Latvian</source>
        <translation>拉脱维亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Lithuanian</source>
        <translation>立陶宛语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Macedonian</source>
        <translation>马其顿语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Malay</source>
        <translation>马来语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Marathi</source>
        <translation>马拉地语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Mongolian</source>
        <translation>蒙古语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Norwegian</source>
        <translation>挪威语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Persian</source>
        <translation>波斯语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Romanian</source>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Serbian</source>
        <translation>塞尔维亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Slovak</source>
        <translation>斯洛伐克语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Slovenian</source>
        <translation>斯洛文尼亚语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Swahili</source>
        <translation>斯瓦希里语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Tagalog</source>
        <translation>他加禄语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Tamil</source>
        <translation>泰米尔语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Telugu</source>
        <translation>泰卢固语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Urdu</source>
        <translation>乌尔都语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Uzbek</source>
        <translation>乌兹别克语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Welsh</source>
        <translation>威尔士语</translation>
    </message>
</context>
<context>
    <name>memory</name>
    <message>
        <location filename="../pages/model/costs.py"/>
        <source>activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <location filename="../pages/model/costs.py"/>
        <source>gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../pages/model/costs.py"/>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../pages/model/costs.py"/>
        <source>weights</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>As the model says</source>
        <translation>照模型原样</translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Greedy, no repeating</source>
        <translation>贪心，不重复</translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Nucleus 0.95</source>
        <translation>核采样 0.95</translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Top-k 40</source>
        <translation>Top-k 40</translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Usual</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>It had saved nothing yet; the run can begin again.</source>
        <translation>它还没有保存任何内容；可以从头开始训练。</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>It may be waiting for the disk or for memory. Wait, or stop it: it has learnt nothing yet.</source>
        <translation>它可能在等磁盘或内存。请稍等，或把它停止：它还什么都没学到。</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>It may be waiting for the disk or for memory. Wait, or stop it: what was saved is kept.</source>
        <translation>它可能在等磁盘或内存。可以等一等，也可以停止它：已保存的内容不会丢。</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Its process is gone without a word: it was killed, or the machine was restarted.</source>
        <translation>训练进程没有留下任何消息就消失了：可能是被强行结束，也可能是机器重新启动过。</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>The training ended unexpectedly at step {step}.</source>
        <translation>训练在第 {step} 步意外结束。</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>The training failed.</source>
        <translation>训练失败。</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>The training has given no sign of life for a while.</source>
        <translation>训练已有一段时间没有动静。</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>What was saved up to the last checkpoint is kept; the run can go on from there.</source>
        <translation>截至最后一个检查点的内容都已保存，可以从那里继续训练。</translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Which batch fits can be found out by trying; the model stays as it is.</source>
        <translation>多大的批放得进内存，可以试出来；模型保持不变。</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Choose a text column and a label column with two labels or more.</source>
        <translation>选择文本列，以及至少有两种标签的标签列。</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Choose the column with the texts.</source>
        <translation>选择文本所在的列。</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Choose the columns with the sentences and with their translations.</source>
        <translation>选择原文所在的列和译文所在的列。</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Go to Data</source>
        <translation>转到“数据”</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No labels to learn</source>
        <translation>没有可学的标签</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No pairs to learn</source>
        <translation>没有可学的句对</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No text to go on with</source>
        <translation>没有可供续写的文本</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No text to pre-train on</source>
        <translation>没有可供预训练的文本</translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Open texts with labels, pairs of sentences, any text, or a sample; then press Train.</source>
        <translation>打开带标签的文本、句对、任意文本或样例，然后按“训练”。</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Ended unexpectedly</source>
        <translation>意外结束</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Evaluating</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>No sign of life for a while</source>
        <translation>有一会儿没有动静</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Not started yet</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Preparing the data</source>
        <translation>正在准备数据</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Stopped, what was learnt is kept</source>
        <translation>已停止，学到的都保留着</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>goes on when the window is closed</source>
        <translation>关闭窗口后仍会继续</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>memory {used} of {total}</source>
        <translation>内存 {used} / {total}</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>stays paused when the window is closed</source>
        <translation>关闭窗口后仍保持暂停</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>training {memory}</source>
        <translation>训练占用 {memory}</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{count} epoch</source>
        <translation>{count} 轮</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{count} epochs</source>
        <translation>{count} 轮</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{count} step</source>
        <translation>{count} 步</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{count} steps</source>
        <translation>{count} 步</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{time} left</source>
        <translation>还需 {time}</translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Lets {name}, a run with the settings of the pages as they are now, wait until the device is free.</source>
        <translation>按各页当前的设置排入一次训练 {name}，等设备空闲后开始。</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It cannot be started and is passed over: {problem}</source>
        <translation>无法启动，已跳过：{problem}</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It cannot be started: {problem}</source>
        <translation>无法启动：{problem}</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It comes after {name}.</source>
        <translation>排在 {name} 之后。</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It starts in a moment.</source>
        <translation>马上开始。</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It waits because the queue is on hold.</source>
        <translation>队列已暂停，正在等待。</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It waits until one of the {count} runs that train on {device} has ended.</source>
        <translation>在 {device} 上进行的 {count} 次训练中有一次结束后才开始。</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It waits until {name} has ended, which trains on {device}.</source>
        <translation>在 {device} 上进行的 {name} 结束后才开始。</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It waits until {name}, a run of another workspace, has ended, which trains on {device}.</source>
        <translation>另一个工作区的 {name} 在 {device} 上训练，它结束后才开始。</translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>the CPU</source>
        <translation>CPU</translation>
    </message>
</context>
<context>
    <name>run presets</name>
    <message>
        <location filename="../run presets"/>
        <source>A GRU encoder-decoder that looks back at the source at every word: the additive attention of Bahdanau et al. (2015), but what was looked at helps to choose the word and is not fed into the next step.</source>
        <translation>GRU 编码器-解码器，写每个词时都回头看原文：用的是 Bahdanau et al. (2015) 的加性注意力，但所看到的内容只帮助选词，不送入下一步。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>A small encoder-decoder Transformer that learns the bundled pairs in a few minutes.</source>
        <translation>小型的编码器-解码器 Transformer，几分钟就能学会自带的句对。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>A toy: a decoder-only Transformer over characters, 2 layers of 4 heads, 64 wide, that learns the bundled stories while you watch.</source>
        <translation>玩具模型：字符级的纯解码器 Transformer，2 层，每层 4 个头，宽 64，看着它训练的工夫就能学会自带的故事。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>GPT, small</source>
        <translation>GPT，小型</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>GPT, tiny</source>
        <translation>GPT，微型</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>GPT-2 small</source>
        <translation>GPT-2 small</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>LSTM language model</source>
        <translation>LSTM 语言模型</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Masked tokens on texts without labels: an encoder of the shape of `reviews`, for a classifier to start from.</source>
        <translation>在没有标签的文本上预测掩码词元：编码器的形状与 `reviews` 相同，可作为分类器的起点。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Pre-training, small</source>
        <translation>预训练，小型</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>RNN with attention</source>
        <translation>RNN，带注意力</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>RNN without attention</source>
        <translation>RNN，不带注意力</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Reviews</source>
        <translation>评论</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Reviews, the classic recipe</source>
        <translation>评论，经典做法</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The default for labelled text: a small pre-norm Transformer encoder over subwords, with rotary positions and word dropout.</source>
        <translation>带标签文本的默认选择：小型的 pre-norm Transformer 编码器，使用子词、旋转位置和词丢弃。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The default for pairs of sentences: an encoder-decoder Transformer over joint subwords, 3 + 3 layers.</source>
        <translation>句对的默认选择：编码器-解码器 Transformer，使用联合子词，3 + 3 层。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The default for plain text: a decoder-only Transformer over characters of a 128-token context, 4 layers of 4 heads, 128 wide.</source>
        <translation>纯文本的默认选择：字符级的纯解码器 Transformer，上下文 128 个词元，4 层，每层 4 个头，宽 128。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The same GRU encoder-decoder without attention: all of the source must fit into one vector (Sutskever et al. 2014).</source>
        <translation>同样的 GRU 编码器-解码器，但没有注意力：整句原文必须装进一个向量（Sutskever et al. 2014）。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The shape of GPT-2 small (Radford et al. 2019): 12 layers of 12 heads, 768 wide, a context of 1,024 subwords, learned positions. It wants a GPU and a lot of text.</source>
        <translation>与 GPT-2 small 形状相同（Radford et al. 2019）：12 层，每层 12 个头，宽 768，上下文 1,024 个子词，可学习位置。需要 GPU 和大量文本。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The tutorials' way: letters only, whole words, a vocabulary of 5,000, learned positions, post-norm.</source>
        <translation>教程里的做法：只留字母，以整词为单位，词表大小 5,000，可学习位置，post-norm。</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Translation, tiny</source>
        <translation>翻译，微型</translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Two LSTM layers over characters, to compare a Transformer with.</source>
        <translation>两层字符级 LSTM，用来与 Transformer 比较。</translation>
    </message>
</context>
<context>
    <name>run states</name>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>died</source>
        <translation>意外结束</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>running</source>
        <translation>训练中</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>stalled</source>
        <translation>无响应</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <location filename="../samples"/>
        <source>5,400 Chinese sentences with their English translation; measure words, 的, and no spaces.</source>
        <translation>5,400 个中文句子及其英文译文；有量词，有“的”，词间没有空格。</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>5,400 sentences with their Spanish translation; adjectives move, and gender agrees.</source>
        <translation>5,400 个英文句子及其西班牙文译文；形容词换了位置，阴阳性须一致。</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>6,300 short Chinese reviews of films, hotels, restaurants, phones and books; negation decides.</source>
        <translation>6,300 条简短的中文评论，评的是电影、酒店、餐厅、手机和书；否定决定褒贬。</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>6,300 short reviews of films, hotels, restaurants, phones and books; negation decides.</source>
        <translation>6,300 条简短的英文评论，评的是电影、酒店、餐厅、手机和书；否定决定褒贬。</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Pairs (Chinese to English)</source>
        <translation>句对（中文到英文）</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Pairs (English to Spanish)</source>
        <translation>句对（英文到西班牙文）</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Reviews (Chinese)</source>
        <translation>评论（中文）</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Reviews (English)</source>
        <translation>评论（英文）</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Some 300 little stories to go on with; who was named, lost and seen comes back later.</source>
        <translation>约 300 个可供续写的小故事；谁出场、丢了什么、看见了什么，后文都会再提到。</translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Stories (English)</source>
        <translation>故事（英文）</translation>
    </message>
</context>
<context>
    <name>spec</name>
    <message>
        <location filename="../spec"/>
        <source>A column that says train, validation (or valid, val, dev) or test for each row.</source>
        <translation>为每一行注明 train、validation（或 valid、val、dev）或 test 的列。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A file in word2vec's text format, or a folder of vectors, that the embedding layer begins with. Empty: with random ones.</source>
        <translation>word2vec 文本格式的文件，或词向量文件夹，用作嵌入层的初始值。留空：随机初始化。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A file, read like the first, that is the test set.</source>
        <translation>用作测试集的文件，读取方式与第一个文件相同。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A file, read like the first, that is the validation set.</source>
        <translation>用作验证集的文件，读取方式与第一个文件相同。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A second file: each of its lines translates the same line of the first.</source>
        <translation>第二个文件：每一行是第一个文件同一行的译文。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A word predicts each of its neighbours (skip-gram, better with few words of text), or their mean predicts it (CBOW, about four times as fast).</source>
        <translation>由一个词预测它的每个邻词（skip-gram，文本较少时更好），或由邻词的平均预测这个词（CBOW，约快四倍）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Adafactor</source>
        <translation>Adafactor</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>AdamW: Adam with decoupled weight decay (Loshchilov &amp; Hutter 2019).</source>
        <translation>AdamW：权重衰减与梯度分开的 Adam（Loshchilov &amp; Hutter 2019）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Additive (Bahdanau)</source>
        <translation>加性（Bahdanau）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>After (post-norm)</source>
        <translation>之后（post-norm）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>After the warm-up: constant, 1/sqrt(step) (Vaswani et al.), or half a cosine to 0.</source>
        <translation>预热之后：恒定，1/sqrt(步数)（Vaswani et al.），或按半个余弦降到 0。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>All three</source>
        <translation>三者</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Applied to each text before the tokenizer.</source>
        <translation>在分词之前对每条文本所做的处理。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Around fields, usually ". Empty: quotes mean nothing.</source>
        <translation>字段两边的引号，通常是 "。留空：引号没有特殊含义。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>At most this many distinct tokens, the commonest.</source>
        <translation>最多保留这么多个不同的词元，取最常见的。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>At most this many texts per step, so that short texts still give many steps. Empty: as many as the tokens allow.</source>
        <translation>每步最多这么多条文本，使短文本也能分成许多步。留空：只受词元数限制。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>At most this many tokens are written.</source>
        <translation>最多写出这么多个词元。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>At the beginning; it falls linearly with the words read.</source>
        <translation>开始时的学习率；随读过的词数线性下降。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Attention dropout</source>
        <translation>注意力 dropout</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Attention heads a layer; each is d_model / heads wide.</source>
        <translation>每层的注意力头数；每个头宽 d_model / 头数。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Average checkpoints</source>
        <translation>检查点平均</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Beam</source>
        <translation>束宽</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Before (pre-norm)</source>
        <translation>之前（pre-norm）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Before each sub-layer (steadier) or after it (the 2017 paper).</source>
        <translation>放在每个子层之前（更稳定）或之后（2017 年的论文）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Blocks that read the source.</source>
        <translation>读原文的块数。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Blocks that write the target.</source>
        <translation>写译文的块数。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Both directions</source>
        <translation>双向</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>CBOW</source>
        <translation>CBOW</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Cell</source>
        <translation>循环单元</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Cleaning</source>
        <translation>清洗</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Collapse white space</source>
        <translation>合并空白</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Concat (Luong)</source>
        <translation>Concat（Luong）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Cut</source>
        <translation>截断</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Decode entities</source>
        <translation>解码 HTML 实体</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Decoder blocks, one above the other.</source>
        <translation>依次叠放的解码器块数。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Decoder layers</source>
        <translation>解码器层数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Divides the logits: below 1 surer, above 1 bolder. 0: always the likeliest.</source>
        <translation>logits 除以此值：小于 1 更稳妥，大于 1 更大胆。0：总取最可能的词元。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Dot (Luong)</source>
        <translation>点积（Luong）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Each token looks at itself and at those before it only, as in a language model (GPT: Radford et al. 2018). A classifier that starts from one needs it.</source>
        <translation>每个词元只看自己和它前面的词元，与语言模型相同（GPT：Radford et al. 2018）。以语言模型为起点的分类器需要它。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Early stopping</source>
        <translation>早停</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Empty: the maximum length of training.</source>
        <translation>留空：训练时的最大长度。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Encoder blocks, one above the other.</source>
        <translation>依次叠放的编码器块数。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Encoder layers</source>
        <translation>编码器层数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>End rate</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Exponential moving average of the weights, used for evaluation and kept at the end. Empty: off.</source>
        <translation>权重的指数移动平均，用于评估，并在训练结束时保留。留空：关闭。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>First token (CLS)</source>
        <translation>第一个词元（CLS）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>GPT (Transformer decoder)</source>
        <translation>GPT（Transformer 解码器）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>General (Luong)</source>
        <translation>General（Luong）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Gradients longer than this are shortened to it. Empty: never.</source>
        <translation>范数超过此值的梯度缩小到此值。留空：不裁剪。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How a token's place is told: fixed waves, learned vectors, or rotation of queries and keys (RoFormer).</source>
        <translation>怎样表示词元的位置：固定的正弦波、可学习的向量，或对 Q 和 K 的旋转（RoFormer）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How a translation is searched for.</source>
        <translation>怎样搜索译文。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How rows are divided.</source>
        <translation>各行怎样划分。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How text becomes token ids.</source>
        <translation>文本怎样变成词元编号。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How the decoder looks at the source: not at all but by one vector; additive (Bahdanau et al. 2015); or dot, general, concat (Luong et al. 2015).</source>
        <translation>解码器怎样看原文：不看，只靠一个向量；加性（Bahdanau et al. 2015）；或点积、general、concat（Luong et al. 2015）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How the tokens' vectors become one: mean, first token, maximum, or last token, which suits causal attention.</source>
        <translation>怎样把各词元的向量合成一个：取平均、第一个词元、最大值，或最后一个词元（适合因果注意力）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How the weights are found.</source>
        <translation>怎样求得权重。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Hypotheses kept at each step; 1 is greedy search.</source>
        <translation>每一步保留的候选数；1 即贪心搜索。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Initialiser</source>
        <translation>初始化</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Input feeding</source>
        <translation>输入馈送</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Inside the feed-forward layer; SwiGLU has a third matrix.</source>
        <translation>用在前馈层内部；SwiGLU 多一个矩阵，共三个。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Inverse square root</source>
        <translation>平方根倒数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Joint</source>
        <translation>联合</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Keep checkpoints</source>
        <translation>保留检查点</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Keeps the share of each label equal in all parts.</source>
        <translation>使每种标签在各部分所占的比例相同。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Kept together</source>
        <translation>归在一起</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Language</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Language models and pre-training only. Stream: all is one text. Rows: each row, or line of plain text, is a document, which a language model learns to end with [EOS]. Paragraphs: so is what stands between blank lines of plain text. Empty: plain text is a stream, a table has rows.</source>
        <translation>仅用于语言模型和预训练。连续：全部是一篇文本。按行：表格的每一行，或纯文本的每一行，是一篇文档，语言模型会学着用 [EOS] 结束它。按段：纯文本中空行之间的内容是一篇文档，同样处理。留空：纯文本按“连续”，表格按“按行”。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Last token</source>
        <translation>最后一个词元</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>LayerNorm, or RMSNorm without mean and bias.</source>
        <translation>LayerNorm，或不含均值和偏置的 RMSNorm。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Learned</source>
        <translation>可学习</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Length penalty</source>
        <translation>长度惩罚</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Letters</source>
        <translation>字母和文字</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Letters a–z only</source>
        <translation>仅字母 a–z</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Long pairs</source>
        <translation>过长句对</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Longer texts are cut here.</source>
        <translation>更长的文本在此截断。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Longest output</source>
        <translation>最长输出</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Lowercase</source>
        <translation>转为小写</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Makes `Good` and `good` one word.</source>
        <translation>使 `Good` 和 `good` 成为同一个词。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Makes one space of each run of spaces, tabs and line ends.</source>
        <translation>把连续的空格、制表符和换行合并成一个空格。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Makes tokens that the text has already less likely; 1: off. Keskar et al. 2019 use 1.2.</source>
        <translation>降低文中已有词元的概率；1：关闭。Keskar et al. 2019 用 1.2。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Masked</source>
        <translation>掩码预训练</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Masked encoder</source>
        <translation>掩码编码器</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Masked share</source>
        <translation>掩码比例</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Maximum length</source>
        <translation>最大长度</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Minimum count</source>
        <translation>最少次数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Mixed bfloat16</source>
        <translation>混合 bfloat16</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Mixed float16</source>
        <translation>混合 float16</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Mixed precision saves time and memory on GPUs; on most CPUs it is slower.</source>
        <translation>混合精度在 GPU 上省时间、省内存；在多数 CPU 上反而更慢。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Negatives</source>
        <translation>负样本</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Norm placement</source>
        <translation>归一化位置</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Of everything that is drawn.</source>
        <translation>用于一切随机抽取。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Of the weight matrices: Glorot &amp; Bengio 2010, or He et al. 2015.</source>
        <translation>权重矩阵的初始化方法：Glorot &amp; Bengio 2010，或 He et al. 2015。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Of weights, dropout and batch order.</source>
        <translation>用于权重、dropout 和批的顺序。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Only the k likeliest tokens can be drawn. Empty: all.</source>
        <translation>只能抽到最可能的 k 个词元。留空：全部。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Only the likeliest tokens that together have this probability can be drawn.</source>
        <translation>只能抽到概率合计达到此值的那些最可能的词元。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Pairs</source>
        <translation>句对</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Paragraphs</source>
        <translation>按段</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Passes over the text.</source>
        <translation>把文本读多少遍。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Passes over the training texts. Empty: as many as the size of the data asks for.</source>
        <translation>把训练文本学多少遍。留空：按数据量决定。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Plain recurrence, LSTM (Hochreiter &amp; Schmidhuber 1997) or GRU (Cho et al. 2014).</source>
        <translation>普通 RNN、LSTM（Hochreiter &amp; Schmidhuber 1997）或 GRU（Cho et al. 2014）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Quote character</source>
        <translation>引号字符</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>R-Drop</source>
        <translation>R-Drop</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>RNN</source>
        <translation>RNN</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Rarer words get no vector.</source>
        <translation>出现次数更少的词没有向量。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Rate of the body</source>
        <translation>主体学习率</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Recurrent layers in the encoder and in the decoder.</source>
        <translation>编码器和解码器各自的循环层数。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Recurrent layers, one above the other.</source>
        <translation>依次叠放的循环层数。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Recurrent network</source>
        <translation>循环网络</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Replaces each tag by a space, so that `good&lt;br /&gt;film` stays two words.</source>
        <translation>把每个 HTML 标签换成一个空格，使 `good&lt;br /&gt;film` 仍是两个词。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Rotary</source>
        <translation>旋转</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Rows</source>
        <translation>按行</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Scores are divided by ((5 + length) / 6) to this power (Wu et al. 2016). Higher: longer sentences.</source>
        <translation>得分除以 ((5 + 长度) / 6) 的幂，此值为指数（Wu et al. 2016）。越大，句子越长。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Separate</source>
        <translation>分开</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Separate vocabularies only: the target's size. Empty: like the source's.</source>
        <translation>仅用于分开的词表：译文词表的大小。留空：与原文相同。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of activations zeroed in training.</source>
        <translation>训练时置零的激活值所占的比例。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of attention weights zeroed in training; costs much of a CPU step.</source>
        <translation>训练时置零的注意力权重所占的比例；在 CPU 上会明显拖慢每一步。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of target tokens that are given as they should be in training; in place of the others stands the model's own choice.</source>
        <translation>训练时直接给出正确译文词元的比例；其余位置用模型自己的选择。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of the rows kept for the final figure.</source>
        <translation>留作最后评定的行所占的比例。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of the rows that training is judged on while it runs.</source>
        <translation>训练过程中用来评估的行所占的比例。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of the rows the model learns from.</source>
        <translation>供模型学习的行所占的比例。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of the tokens that are to be told; of these 80 % are hidden, 10 % replaced by others, 10 % left as they are.</source>
        <translation>要猜的词元所占的比例；其中 80 % 遮住，10 % 换成别的词元，10 % 保持原样。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of whole tokens left out in training, so that no single word decides.</source>
        <translation>训练时整个略去的词元所占的比例，使结果不由单独一个词决定。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Sinusoidal</source>
        <translation>正弦</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Skip-gram</source>
        <translation>Skip-gram</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Source column</source>
        <translation>原文列</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Source language</source>
        <translation>原文语言</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Sources</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Split column</source>
        <translation>划分列</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Split seed</source>
        <translation>划分种子</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Stop after this many epochs without a better validation loss (translation: BLEU). Empty: never.</source>
        <translation>验证损失（翻译：BLEU）连续这么多轮没有改善就停止。留空：从不。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Stop texts</source>
        <translation>停止文本</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Stratified</source>
        <translation>分层划分</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Stream</source>
        <translation>连续</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Strip HTML tags</source>
        <translation>去掉 HTML 标签</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Subsampling</source>
        <translation>降采样</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Subword sampling</source>
        <translation>子词采样</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Subwords</source>
        <translation>子词</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Such as utf-8 or gb18030.</source>
        <translation>例如 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>SwiGLU</source>
        <translation>SwiGLU</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Szegedy et al. 2016.</source>
        <translation>Szegedy et al. 2016.</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target and output</source>
        <translation>译文和输出</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target column</source>
        <translation>译文列</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target file</source>
        <translation>译文文件</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target language</source>
        <translation>译文语言</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target vocabulary size</source>
        <translation>译文词表大小</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Teacher forcing</source>
        <translation>教师强制</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Test file</source>
        <translation>测试集文件</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Test share</source>
        <translation>测试集比例</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Text column</source>
        <translation>文本列</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Texts per batch</source>
        <translation>每批文本数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The character between columns.</source>
        <translation>各列之间的字符。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The checkpoint of every so many evaluations is kept, besides the best and the last. Empty: only those two.</source>
        <translation>每经过这么多次评估就保留一个检查点，此外总保留最好的和最新的。留空：只保留这两个。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The column that the model learns to predict.</source>
        <translation>模型学习预测的列。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The column that the model reads.</source>
        <translation>模型读取的列。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The column with the sentences to translate.</source>
        <translation>待翻译句子所在的列。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The column with their translations.</source>
        <translation>译文所在的列。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The encoder reads the source forwards and backwards.</source>
        <translation>编码器从前往后、也从后往前读原文。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The folder of a run whose body and tokenizer this one takes over: a pre-trained encoder or a GPT for a classifier, or a model of the same kind. Empty: from the beginning.</source>
        <translation>一个训练文件夹，本次训练沿用其中模型的主体和分词器：可以是预训练的编码器或 GPT（用于分类器），也可以是同类的模型。留空：从头开始。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The highest rate of the schedule.</source>
        <translation>整个调度过程中最高的学习率。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The learning rate at the end.</source>
        <translation>结束时的学习率。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The learning rate of what was taken over, as a share of that of what is new (discriminative fine-tuning: Howard &amp; Ruder 2018, who divide by 2.6 from layer to layer).</source>
        <translation>沿用部分的学习率，以新增部分学习率的倍数表示（discriminative fine-tuning：Howard &amp; Ruder 2018，他们逐层除以 2.6）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The mean of the weights of so many last evaluations is kept at the end where it is better. Empty: off.</source>
        <translation>把最后这么多次评估时的权重取平均，如果更好，就在训练结束时保留它。留空：关闭。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The most words on each side; the width is drawn anew for each word, so that near words count more.</source>
        <translation>每一侧最多看这么多个词；宽度对每个词重新抽取，所以近处的词更重要。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The network.</source>
        <translation>网络。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The pull of weights to 0 in AdamW and Lion.</source>
        <translation>AdamW 和 Lion 中把权重拉向 0 的力度。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The rate climbs from 0 over this many steps.</source>
        <translation>学习率在这么多步内从 0 升起。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The same seed and file give the same split.</source>
        <translation>种子和文件相同，划分就相同。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The same seed writes the same text.</source>
        <translation>种子相同，写出的文本就相同。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The table: .csv .tsv .txt .parquet .json .jsonl, also in .gz or .zip.</source>
        <translation>表格文件：.csv .tsv .txt .parquet .json .jsonl，也可以是 .gz 或 .zip 压缩的。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tied embeddings</source>
        <translation>共享嵌入</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tied output</source>
        <translation>共享输出</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tokens are written by the vectors that they are read by (Press &amp; Wolf 2017).</source>
        <translation>读入词元和写出词元用同一组向量（Press &amp; Wolf 2017）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tokens per step, padding included. Texts of like length share a batch.</source>
        <translation>每步的词元数，包括填充。长度相近的文本放在同一批。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Training share</source>
        <translation>训练集比例</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Translators only. In training, each longest match is passed over with this probability, so that words are spelled in several ways (MaxMatch-Dropout: Hiraoka, 2022). 0.1 helps where there are few pairs.</source>
        <translation>仅用于翻译模型。训练时以此概率跳过每个最长匹配，使同一个词有多种拼法（MaxMatch-Dropout：Hiraoka, 2022）。句对较少时，0.1 有帮助。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Translators only. Joint: source and target share one, so that names and numbers are the same tokens on both sides. Separate: each has its own, as suits languages of different scripts.</source>
        <translation>仅用于翻译模型。联合：原文和译文共用一个词表，名字和数字在两侧是相同的词元。分开：各有各的词表，适合文字不同的语言。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Translators only. Sources: pairs with equal sources stay on one side. Pairs: those with equal targets, too, and all that hang together so; no validation or test target was learned from then.</source>
        <translation>仅用于翻译模型。原文：原文相同的句对归入同一个集。句对：译文相同的也归入同一个集，由此连在一起的都是如此；这样，验证集和测试集的译文都没有学过。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Turns `&amp;amp;`, `&amp;quot;`, `&amp;#233;` into the characters they stand for.</source>
        <translation>把 `&amp;amp;`、`&amp;quot;`、`&amp;#233;` 换成它们所代表的字符。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Unit</source>
        <translation>切分单位</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Validation file</source>
        <translation>验证集文件</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Validation share</source>
        <translation>验证集比例</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Vectors of words</source>
        <translation>词向量</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Vocabularies</source>
        <translation>词表</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Vocabulary size</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Weight averaging</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Weight of the pull that makes two passes under different dropout agree (Liang et al. 2021). Doubles the cost of a step. 0: off. Translation only.</source>
        <translation>使两次不同 dropout 的结果趋于一致的那一项的权重（Liang et al. 2021）。每步的计算量加倍。0：关闭。仅用于翻译。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What happens to pairs of which a side has more tokens than the maximum length: they are left out of training, or cut there.</source>
        <translation>有一侧的词元数超过最大长度的句对怎样处理：训练时略去，或在最大长度处截断。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What the model learns to do.</source>
        <translation>模型要学会做什么。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What the source is called wherever it is shown.</source>
        <translation>原文在各处显示的名称。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What the target is called wherever it is shown.</source>
        <translation>译文在各处显示的名称。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What was attended to goes into the next step too (Luong et al. 2015).</source>
        <translation>注意到的内容也送入下一步（Luong et al. 2015）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Where one of these would be written, the text ends.</source>
        <translation>将要写出其中任何一个时，文本到此结束。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Where the text is and how it is read.</source>
        <translation>文本在哪里，怎样读取。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Whether row 1 names the columns.</source>
        <translation>第 1 行是不是列名。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Which member of a .zip with several tables.</source>
        <translation>.zip 中有多个表格时，用哪一个。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Which token tables are one (Press &amp; Wolf 2017): none, the target's and the output's, or all three, which needs a joint vocabulary.</source>
        <translation>哪些词元表合为一张（Press &amp; Wolf 2017）：都不合，合译文的和输出的，或三张全合（需要联合词表）。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Width of each token's vector.</source>
        <translation>每个词元的向量的宽度。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Width of each word's vector.</source>
        <translation>每个词的向量的宽度。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Width of the feed-forward layer inside a block.</source>
        <translation>块内前馈层的宽度。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Width of token vectors and states.</source>
        <translation>词元向量和状态的宽度。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Word dropout</source>
        <translation>词丢弃</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Words that are not there, drawn for each one that is.</source>
        <translation>每有一个真正出现的邻词，就抽取这么多个没有出现的词。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Words whose share of the text is larger are left out now and then; 0 keeps all.</source>
        <translation>在文本中所占比例超过此值的词，有时会被略去；0：全部保留。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Words: one id per word, rare words are unknown. Subwords: rare words are spelled from pieces (WordPiece, longest match first). Characters: one id each. Chinese characters stand alone in all three.</source>
        <translation>词：每个词一个编号，生僻词算未知。子词：生僻词由片段拼成（WordPiece，最长匹配优先）。字符：每个字符一个编号。三种方式下，汉字都一字一个词元。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Work on the same vectors at once (Recht et al. 2011). With one, equal seeds give equal vectors, bit for bit.</source>
        <translation>各线程同时改动同一组向量（Recht et al. 2011）。只用一个线程时，种子相同，得到的向量就逐位相同。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>`letters` replaces all but letters (of any script) by a space; `ascii_letters` keeps a-z and A-Z only, the classic IMDb recipe.</source>
        <translation>`letters` 只留下字母和文字（不限语言），其余换成空格；`ascii_letters` 只留下 a-z 和 A-Z，是处理 IMDb 的经典做法。</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number above {gt:,}</source>
        <translation>大于 {gt:,} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number above {gt:,} and below {lt:,}</source>
        <translation>大于 {gt:,} 且小于 {lt:,} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number above {gt:,} and up to {le:,}</source>
        <translation>大于 {gt:,} 且不超过 {le:,} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number below {lt:,}</source>
        <translation>小于 {lt:,} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number from {ge:,} to below {lt:,}</source>
        <translation>不小于 {ge:,} 且小于 {lt:,} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number from {ge:,} to {le:,}</source>
        <translation>{ge:,} 到 {le:,} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number of at least {ge:,}</source>
        <translation>不小于 {ge:,} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number up to {le:,}</source>
        <translation>不超过 {le:,} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a text</source>
        <translation>一段文本</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number above {gt:,}</source>
        <translation>大于 {gt:,} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number above {gt:,} and below {lt:,}</source>
        <translation>大于 {gt:,} 且小于 {lt:,} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number above {gt:,} and up to {le:,}</source>
        <translation>大于 {gt:,} 且不超过 {le:,} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number below {lt:,}</source>
        <translation>小于 {lt:,} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number from {ge:,} to below {lt:,}</source>
        <translation>不小于 {ge:,} 且小于 {lt:,} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number from {ge:,} to {le:,}</source>
        <translation>{ge:,} 到 {le:,} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number of at least {ge:,}</source>
        <translation>不小于 {ge:,} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number up to {le:,}</source>
        <translation>不超过 {le:,} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>an object of settings</source>
        <translation>一组设置</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>auto, cpu, or gpu:0, gpu:1 …</source>
        <translation>auto、cpu，或 gpu:0、gpu:1 …</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>d_ff</source>
        <translation>d_ff</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>d_model</source>
        <translation>d_model</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>evaluations</source>
        <translation>次评估</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>one of {values}</source>
        <translation>{values} 之一</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>something else</source>
        <translation>别的值</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>texts</source>
        <translation>条</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>{value} ({unit})</source>
        <translation>{value}（{unit}）</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>{value}, or nothing</source>
        <translation>{value}，或留空</translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>language</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>masked</source>
        <translation>掩码预训练</translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>translation</source>
        <translation>翻译</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <location filename="../text.py"/>
        <source>{hours} h {minutes:02d} min</source>
        <translation>{hours} 小时 {minutes:02d} 分</translation>
    </message>
    <message>
        <location filename="../text.py"/>
        <source>{minutes} min {seconds:02d} s</source>
        <translation>{minutes} 分 {seconds:02d} 秒</translation>
    </message>
    <message>
        <location filename="../text.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <location filename="../../../datasets/attune_datasets/aligned.py"/>
        <source>By the lengths of their lines they part near line {parting:,}.</source>
        <translation>从各行的长度看，两个文件大约从第 {parting:,} 行起不再对应。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/aligned.py"/>
        <source>Correct the file that lacks lines, or make one table with a column for each side.</source>
        <translation>请补齐缺行的文件，或者合成一个表格，两侧各占一列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/aligned.py"/>
        <source>Holds bytes that are not in the encoding of {file}; they are shown as �.</source>
        <translation>含有不属于 {file} 编码的字节；显示为 �。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/aligned.py"/>
        <source>{first} has {left:,} lines and {second} has {right:,}; aligned files have the same number.</source>
        <translation>{first} 有 {left:,} 行，{second} 有 {right:,} 行；逐行对应的两个文件行数必须相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/asking.py"/>
        <source>Its last lines:
{tail}</source>
        <translation>它最后输出的几行：
{tail}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/asking.py"/>
        <source>{module} ended with exit code {code} before it answered.</source>
        <translation>{module} 没有回答就结束了，退出码为 {code}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/atomic.py"/>
        <source>Its folder is not there.</source>
        <translation>它所在的文件夹不存在。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/atomic.py"/>
        <source>Make room on the disk, or choose a folder that you may write to.</source>
        <translation>请腾出磁盘空间，或选择一个有写入权限的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/atomic.py"/>
        <source>Make the folder first, or choose another.</source>
        <translation>请先创建这个文件夹，或者换一个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/atomic.py"/>
        <source>Name a file, in that folder or in another.</source>
        <translation>请指定一个文件，放在这个文件夹里或别处都可以。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/atomic.py"/>
        <source>{path} could not be written.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/atomic.py"/>
        <source>{path} is a folder.</source>
        <translation>{path} 是一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>Save or unpack it as CSV (UTF-8) and open that.</source>
        <translation>请先解包，或另存为 CSV（UTF-8），再打开。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a 7z archive</source>
        <translation>7z 压缩包</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a Zstandard archive</source>
        <translation>Zstandard 压缩包</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a binary file</source>
        <translation>二进制文件</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a bzip2 archive</source>
        <translation>bzip2 压缩包</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a tar archive</source>
        <translation>tar 归档文件</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>a zip inside an archive</source>
        <translation>压缩包里的 zip 文件</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>an Arrow file</source>
        <translation>Arrow 文件</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>an HDF5 file</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>an old Excel or Word file</source>
        <translation>旧版 Excel 或 Word 文件</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>an xz archive</source>
        <translation>xz 压缩包</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/binary.py"/>
        <source>{file} is {kind:told}, not a table of text.</source>
        <translation>{file} 不是文本表格：{kind:told}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/blocks.py"/>
        <source>Add text, or lower tokenizer.max_length.</source>
        <translation>请增加文本，或调小 tokenizer.max_length。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/blocks.py"/>
        <source>The training text has {tokens:,} tokens, fewer than a context of {length:,} and one more.</source>
        <translation>训练文本有 {tokens:,} 个词元，不足一个上下文（{length:,} 个）再加一个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>A classifier learns from texts with labels: choose their column with data.label. A translator learns from pairs: choose both sides with data.source and data.target, or name a second file, aligned with this one, with data.target_file.</source>
        <translation>分类器从带标签的文本中学习：请用 data.label 选择标签列。翻译模型从句对中学习：请用 data.source 和 data.target 选择两侧，或者用 data.target_file 指定与这个文件逐行对应的第二个文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>All rows of {table} have the label {examples!r}; there is nothing to tell apart.</source>
        <translation>{table} 的所有行都是标签 {examples!r}；没有可以区分的。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>Choose a column with at most {max_labels:,} different values.</source>
        <translation>请选择不同的值不超过 {max_labels:,} 个的列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>Choose another label column.</source>
        <translation>请选择另一个标签列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>Choose another text column.</source>
        <translation>请选择另一个文本列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>Choose the text column with data.text, or check the delimiter.</source>
        <translation>请用 data.text 选择文本列，或检查分隔符。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>Did you mean {close!r}?</source>
        <translation>是不是指 {close!r}？</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>It has the columns {columns}.</source>
        <translation>它有这些列：{columns}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>Known: {known}.</source>
        <translation>已知的有：{known}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>No column of {table} looks like a label.</source>
        <translation>{table} 没有哪一列像是标签。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>No column of {table} looks like text.</source>
        <translation>{table} 没有哪一列像是文本。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>The column {name!r} of {table} is empty.</source>
        <translation>{table} 的列 {name!r} 是空的。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>The column {name!r} of {table} looks like numbers, not a label: it has {distinct:,} different values.</source>
        <translation>{table} 的列 {name!r} 看起来是数值，不是标签：它有 {distinct:,} 个不同的值。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>The column {name!r} of {table} looks like text, not a label: it has {distinct:,} different values.</source>
        <translation>{table} 的列 {name!r} 看起来是文本，不是标签：它有 {distinct:,} 个不同的值。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>Use a file with two classes or more, or choose another label column.</source>
        <translation>请使用至少有两个类别的文件，或选择另一个标签列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/columns.py"/>
        <source>{table} has no column {name!r}.</source>
        <translation>{table} 没有名为 {name!r} 的列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/corpus.py"/>
        <source>Choose a file whose columns and labels are those of the training file.</source>
        <translation>请选择列和标签都与训练文件一致的文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/corpus.py"/>
        <source>Choose another text column, or clean less.</source>
        <translation>请选择另一个文本列，或减少清洗。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/corpus.py"/>
        <source>No row has a text.</source>
        <translation>没有一行有文本。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/corpus.py"/>
        <source>No row of {file} has both a text and a label that is one of the classes.</source>
        <translation>{file} 没有一行既有文本，又有属于这些类别的标签。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/corpus.py"/>
        <source>The classes are {names}.</source>
        <translation>类别有：{names}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Check the delimiter, the quote character and the encoding.</source>
        <translation>请检查分隔符、引号字符和编码。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Choose a file with at least one row of text.</source>
        <translation>请选择至少有一行文本的文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Choose a file with rows below its header.</source>
        <translation>请选择表头下面有数据行的文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Choose a file with rows below its header. If that row is data, choose data.header=false.</source>
        <translation>请选择表头下面有数据行的文件。如果那一行本身就是数据，请选择 data.header=false。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Decoding</source>
        <translation>正在解码</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Detecting the delimiter</source>
        <translation>正在检测分隔符</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Give one ASCII character other than the delimiter, usually ", or leave it empty for none.</source>
        <translation>请给出一个不同于分隔符的 ASCII 字符，通常是 "，没有引号就留空。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Give one character, such as , or ; or tab, or leave it empty.</source>
        <translation>请给出一个字符，例如 , 或 ; 或制表符，也可以留空。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Has {number:,} field where 1 is expected.</source>
        <translation>有 {number:,} 个字段，应为 1 个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Has {number:,} field where {width:,} are expected.</source>
        <translation>有 {number:,} 个字段，应为 {width:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Has {number:,} fields where 1 is expected.</source>
        <translation>有 {number:,} 个字段，应为 1 个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Has {number:,} fields where {width:,} are expected.</source>
        <translation>有 {number:,} 个字段，应为 {width:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Holds NUL characters; they were left out.</source>
        <translation>含有 NUL 字符；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Holds a field of {size:,.1f} MB; {max_field} MB are read at most.</source>
        <translation>有一个 {size:,.1f} MB 的字段；最多读取 {max_field} MB。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Holds bytes that are not in the file's encoding; they are shown as �.</source>
        <translation>含有不属于文件编码的字节；显示为 �。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>If it has fewer, say what stands between them with data.delimiter.</source>
        <translation>如果实际没有这么多，请用 data.delimiter 指定列与列之间的分隔符。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>Line {line}: {reason:told}</source>
        <translation>第 {line} 行：{reason:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>None of the rows of {name} can be read.</source>
        <translation>{name} 的各行都无法读取。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>The delimiter {told!r} cannot be used.</source>
        <translation>无法使用分隔符 {told!r}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>The header names {widths} columns, the rows have {width}.</source>
        <translation>表头有 {widths} 列，数据行有 {width} 列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>The quote character {told!r} cannot be used.</source>
        <translation>无法使用引号字符 {told!r}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>{name} has {width:,} columns; a table may have {max_columns:,}.</source>
        <translation>{name} 有 {width:,} 列；一张表最多可以有 {max_columns:,} 列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>{name} holds a header and no rows.</source>
        <translation>{name} 只有表头，没有数据行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/csv_table.py"/>
        <source>{name} is empty.</source>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_store.py"/>
        <source>Counting tokens</source>
        <translation>正在统计词元</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>1 row of the test file with a label that no training row has; it is left out.</source>
        <translation>测试文件有 1 行的标签是训练行中没有的；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>1 row with nothing left after cleaning; it is left out.</source>
        <translation>1 行在清洗后什么也不剩；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>1 row without a label; it is left out.</source>
        <translation>1 行没有标签；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>1 row without text; it is left out.</source>
        <translation>1 行没有文本；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Add rows of these classes, or change the split.</source>
        <translation>请为这些类别增加数据行，或更改划分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Add rows of these classes, or join them with others.</source>
        <translation>请为这些类别增加数据行，或与其他类别合并。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Always answering {names!r} is right {counts:.0%} of the time: judge by F1.</source>
        <translation>总是回答 {names!r} 就有 {counts:.0%} 的正确率：请看 F1 来判断。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Check that they were read as they were meant.</source>
        <translation>请检查读取的结果是否符合原意。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Check that this is the label column.</source>
        <translation>请确认这是标签列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Correct the labels; no model can learn both.</source>
        <translation>请改正标签；任何模型都不可能两者都学会。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Correct these lines, or train without them.</source>
        <translation>请改正这些行，或者不用它们训练。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Equal texts are kept on one side of the split.</source>
        <translation>相同的文本会划分到同一部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Fill in the labels to use these rows.</source>
        <translation>要使用这些行，请补上标签。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Keep more than letters to use them.</source>
        <translation>要使用这些行，请在清洗时不要只保留字母。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Nothing needs doing, unless a text was expected there.</source>
        <translation>无需处理，除非那里本应有文本。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Nothing needs doing; the model is built for {size:,}.</source>
        <translation>无需处理；模型按 {size:,} 个来建立。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Raise the maximum length if the end of a text matters; training takes longer then.</source>
        <translation>如果文本的结尾重要，请调大最大长度；训练会更久。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Results on validation and test look better than they are; remove these texts from one part.</source>
        <translation>验证和测试的结果会好于实际；请从其中一个部分删去这些文本。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>The labels are unevenly spread: {names!r} has {counts:,} of {corpus:,} rows, {names_2!r} has {counts_2:,}.</source>
        <translation>标签分布不均：{corpus:,} 行中 {names!r} 有 {counts:,} 行，{names_2!r} 有 {counts_2:,} 行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>The texts offer {size:,} tokens, fewer than the {asked:,} asked for.</source>
        <translation>文本中有 {size:,} 个词元，少于要求的 {asked:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>The {names:,} labels look like text: they have {long_label} characters and more.</source>
        <translation>这 {names:,} 个标签看起来是文本：有 {long_label} 个字符以上。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>There are no test rows.</source>
        <translation>没有测试行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>There are no training rows.</source>
        <translation>没有训练行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>There are no validation rows.</source>
        <translation>没有验证行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>They stay where the split that is given puts them.</source>
        <translation>给定的划分把它们放在哪里，它们就留在哪里。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Without them there is no test result.</source>
        <translation>没有它们就没有测试结果。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Without them there is no training result.</source>
        <translation>没有它们就没有训练结果。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Without them there is no validation result.</source>
        <translation>没有它们就没有验证结果。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>Write the labels alike in both files.</source>
        <translation>请让两个文件中的标签写法一致。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>split column {column!r}</source>
        <translation>划分列 {column!r}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <location filename="../translating/told.py"/>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>test file {file}</source>
        <translation>测试文件 {file}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <location filename="../translating/told.py"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <location filename="../translating/told.py"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>validation file {file}</source>
        <translation>验证文件 {file}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{cut:.0%} of the texts are longer than {max_length:,} tokens and are cut there; the longest has {longest:,}.</source>
        <translation>{cut:.0%} 的文本超过 {max_length:,} 个词元，会在那里截断；最长的有 {longest:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} class with fewer than {few} rows: {named}.</source>
        <translation>{number:,} 个类别不足 {few} 行：{named}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} class without a {split:told} row: {named}.</source>
        <translation>{number:,} 个类别没有{split:told}行：{named}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} classes with fewer than {few} rows: {named}.</source>
        <translation>{number:,} 个类别不足 {few} 行：{named}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} classes without a {split:told} row: {named}.</source>
        <translation>{number:,} 个类别没有{split:told}行：{named}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} row read with a correction. Line {line}: {reason:told}</source>
        <translation>{number:,} 行经修正后读取。第 {line} 行：{reason:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} row that could not be read. Line {line}: {reason:told}</source>
        <translation>{number:,} 行无法读取。第 {line} 行：{reason:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} row with a text that an earlier row has too, as it is after cleaning.</source>
        <translation>{number:,} 行的文本在清洗后与前面的某一行相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} row with a text that is in two parts of the data, as the {given_split:told} says.</source>
        <translation>按照{given_split:told}，{number:,} 行的文本同时出现在数据的两个部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} row with equal texts but different labels.</source>
        <translation>{number:,} 行文本相同而标签不同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} rows read with a correction. Line {line}: {reason:told}</source>
        <translation>{number:,} 行经修正后读取。第 {line} 行：{reason:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} rows that could not be read. Line {line}: {reason:told}</source>
        <translation>{number:,} 行无法读取。第 {line} 行：{reason:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} rows with a text that an earlier row has too, as it is after cleaning.</source>
        <translation>{number:,} 行的文本在清洗后与前面的某一行相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} rows with a text that is in two parts of the data, as the {given_split:told} says.</source>
        <translation>按照{given_split:told}，{number:,} 行的文本同时出现在数据的两个部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{number:,} rows with equal texts but different labels.</source>
        <translation>{number:,} 行文本相同而标签不同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{rows:,} rows of the test file with a label that no training row has; they are left out.</source>
        <translation>测试文件有 {rows:,} 行的标签是训练行中没有的；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{rows:,} rows with nothing left after cleaning; they are left out.</source>
        <translation>{rows:,} 行在清洗后什么也不剩；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{rows:,} rows without a label; they are left out.</source>
        <translation>{rows:,} 行没有标签；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/data_warnings.py"/>
        <source>{rows:,} rows without text; they are left out.</source>
        <translation>{rows:,} 行没有文本；已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/delimited.py"/>
        <source>A quote opens here and would swallow the rows below; it was read as a plain character.</source>
        <translation>这里的引号会把下面的行都吞掉；已按普通字符读取。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/delimited.py"/>
        <source>Looking for rows</source>
        <translation>正在查找各行</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>Add text, or lower the maximum length.</source>
        <translation>请增加文本，或调小最大长度。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>Add text: so little is soon learned by heart.</source>
        <translation>请增加文本：这么少，很快就会被背下来。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>Raise the vocabulary size, or choose smaller units.</source>
        <translation>请调大词表大小，或选择更小的单位。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>The training text has only {number:,} block of {context:,} tokens.</source>
        <translation>训练文本只有 {number:,} 块，每块 {context:,} 个词元。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>The training text has only {number:,} blocks of {context:,} tokens.</source>
        <translation>训练文本只有 {number:,} 块，每块 {context:,} 个词元。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>There is no test text.</source>
        <translation>没有测试文本。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>Without it there is no test result.</source>
        <translation>没有它就没有测试结果。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>{number:,} document with a text that an earlier one has too, as it is after cleaning.</source>
        <translation>{number:,} 篇文档的文本在清洗后与前面的某一篇相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>{number:,} documents with a text that an earlier one has too, as it is after cleaning.</source>
        <translation>{number:,} 篇文档的文本在清洗后与前面的某一篇相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_answers.py"/>
        <source>{rate:.1%} of the tokens that the model is judged on are not in its vocabulary.</source>
        <translation>评判模型所用的词元中，{rate:.1%} 不在它的词表里。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/document_store.py"/>
        <source>Turning texts into tokens</source>
        <translation>正在把文本转成词元</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>A stream cannot be divided by a column.</source>
        <translation>一整段连续文本不能按列划分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>Add text, or change the shares of the split.</source>
        <translation>请增加文本，或更改划分的比例。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>All its rows are one text; {column!r} says for each row which part it is.</source>
        <translation>它的所有行是一篇文本；而 {column!r} 逐行说明属于哪个部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>Choose another file or column, or clean less.</source>
        <translation>请选择另一个文件或列，或减少清洗。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>Choose another file, or clean less.</source>
        <translation>请选择另一个文件，或减少清洗。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>No row of {file} has a text.</source>
        <translation>{file} 没有一行有文本。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>Nothing is left of {file} to learn from.</source>
        <translation>{file} 没有剩下可以学习的内容。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>Set data.documents=rows, or leave data.split.column out.</source>
        <translation>请设 data.documents=rows，或不要指定 data.split.column。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>The split leaves no test text: {own:,} characters are too few.</source>
        <translation>这样划分没有测试文本：{own:,} 个字符太少。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>The split leaves no training text: {own:,} characters are too few.</source>
        <translation>这样划分没有训练文本：{own:,} 个字符太少。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/documents.py"/>
        <source>The split leaves no validation text: {own:,} characters are too few.</source>
        <translation>这样划分没有验证文本：{own:,} 个字符太少。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>Check the network and the proxy. Try again; the download goes on where it stopped. Or fetch {url} yourself and open a CSV made from it.</source>
        <translation>请检查网络和代理。请重试；下载会从中断处继续。也可以自行下载 {url}，再打开由它制作的 CSV。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>Delete it and try again.</source>
        <translation>请删除它后重试。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>Downloading IMDb: {done} of {total} MB</source>
        <translation>正在下载 IMDb：{done} / {total} MB</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>Free about 200 MB there, or choose another folder.</source>
        <translation>请在那里腾出约 200 MB，或选择另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>It came from {url}.</source>
        <translation>它来自 {url}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>The IMDb archive arrived damaged: its checksum differs.</source>
        <translation>收到的 IMDb 压缩包已损坏：校验和不一致。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>The IMDb reviews could not be written to {folder}.</source>
        <translation>无法把 IMDb 评论写入 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>The connection to {host} broke.</source>
        <translation>与 {host} 的连接中断了。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>There is no connection to {host}.</source>
        <translation>无法连接到 {host}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>Try again; if it happens twice, a proxy on the way may be changing downloads.</source>
        <translation>请重试；如果再次发生，可能是途中的代理改动了下载内容。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>Try again; the download goes on where it stopped.</source>
        <translation>请重试；下载会从中断处继续。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>Unpacking IMDb</source>
        <translation>正在解包 IMDb</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>{archive} holds no reviews.</source>
        <translation>{archive} 里没有评论。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>{archive} is no sound archive.</source>
        <translation>{archive} 不是完好的压缩包。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>{host} did not answer in time.</source>
        <translation>{host} 没有及时回应。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/downloads.py"/>
        <source>{host} did not hand out the IMDb archive: HTTP {status}.</source>
        <translation>{host} 没有给出 IMDb 压缩包：HTTP {status}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/encoding.py"/>
        <source>Common ones: {names}. Or leave it to be detected.</source>
        <translation>常用的有：{names}。也可以留给程序检测。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/encoding.py"/>
        <source>Did you mean {close!r}? Or leave it to be detected.</source>
        <translation>是不是指 {close!r}？也可以留给程序检测。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/encoding.py"/>
        <source>There is no encoding {name!r}.</source>
        <translation>没有名为 {name!r} 的编码。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/errors.py"/>
        <source>It was {file}. The run needs it to go on, for what was prepared from it is gone.</source>
        <translation>它原来是 {file}。由它准备的数据已经不在，训练需要它才能继续。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/errors.py"/>
        <source>Name the file it was (attune resume RUN {options}), or start a new run.</source>
        <translation>请指定原来的文件（attune resume RUN {options}），或开始新的训练。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/errors.py"/>
        <source>Say where it is: attune resume RUN {option}</source>
        <translation>请说明它在哪里：attune resume RUN {option}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/errors.py"/>
        <source>The content, or what was prepared from it, has another fingerprint.</source>
        <translation>内容，或由它准备的数据，指纹与原来不同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/faults.py"/>
        <source>one of {fault} is needed. Received: {fault_2!r}</source>
        <translation>必须是 {fault} 之一。收到：{fault_2!r}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/faults.py"/>
        <source>{key} ({title:told}) takes {expected:told}. Received: {text}.</source>
        <translation>{key}（{title:told}）应为 {expected:told}。收到：{text}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/faults.py"/>
        <source>{key} takes {expected:told}. Received: {text}.</source>
        <translation>{key} 应为 {expected:told}。收到：{text}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/faults.py"/>
        <source>{key}: {own:told}.</source>
        <translation>{key}：{own:told}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/faults.py"/>
        <source>{key}: {own:told}. Received: {text}.</source>
        <translation>{key}：{own:told}。收到：{text}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>A table ends in {endings}.</source>
        <translation>表格的扩展名是 {endings}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>请确认您有读取权限，并且它所在的磁盘已连接。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Check the name and the folder.</source>
        <translation>请检查文件名和文件夹。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Choose a file inside it.</source>
        <translation>请选择其中的一个文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Choose one of them with data.table.</source>
        <translation>请用 data.table 选择其中一个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Download or copy it again, or unpack it yourself.</source>
        <translation>请重新下载或复制，或者自行解包。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Download or copy it again.</source>
        <translation>请重新下载或复制。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>It holds nothing.</source>
        <translation>它是空的。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>It holds {member_name}.</source>
        <translation>它含有 {member_name}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>It looks like a zip bomb; if you trust it, unpack it yourself and open what comes out.</source>
        <translation>它像是 zip 炸弹；如果您信任它，请自行解包，再打开得到的文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Save its content as a file first.</source>
        <translation>请先把它的内容保存为文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Save the sheet as CSV (UTF-8) and open that.</source>
        <translation>请把工作表另存为 CSV（UTF-8），再打开。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Split it into smaller files, or take a part of its rows.</source>
        <translation>请拆成较小的文件，或只取一部分行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Unpack it with its password and open that.</source>
        <translation>请用密码解包，再打开。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>Unpacking {name}</source>
        <translation>正在解包 {name}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} holds no table {table!r}.</source>
        <translation>{name} 里没有表格 {table!r}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} holds no table.</source>
        <translation>{name} 里没有表格。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} holds {members} tables: {names}.</source>
        <translation>{name} 含有 {members} 个表格：{names}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} holds {size:.1f} GB of text; one table may hold 2 GB.</source>
        <translation>{name} 含有 {size:.1f} GB 文本；一个表格最多 2 GB。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} in {name_2} holds {size:.1f} GB of text; one table may hold 2 GB.</source>
        <translation>{name_2} 中的 {name} 含有 {size:.1f} GB 文本；一个表格最多 2 GB。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} in {name_2} is encrypted.</source>
        <translation>{name_2} 中的 {name} 已加密。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} is an Excel workbook.</source>
        <translation>{name} 是 Excel 工作簿。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} is cut off: its gzip data ends too early.</source>
        <translation>{name} 不完整：它的 gzip 数据提前结束了。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} is no sound gzip file.</source>
        <translation>{name} 不是完好的 gzip 文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{name} unpacks to more than {max_ratio} times its size, as no text does.</source>
        <translation>{name} 解包后超过原来的 {max_ratio} 倍，文本不会这样。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{path} cannot be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{path} is a device or a pipe, not a file.</source>
        <translation>{path} 是设备或管道，不是文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/files.py"/>
        <source>{path} is no sound zip file.</source>
        <translation>{path} 不是完好的 zip 文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/frames.py"/>
        <source>Arrays of {size:,} bytes, at most {max_arrays:,} expected.</source>
        <translation>数组为 {size:,} 字节，最多应为 {max_arrays:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/frames.py"/>
        <source>Header of {length:,} bytes, at most {max_header:,} expected.</source>
        <translation>帧头为 {length:,} 字节，最多应为 {max_header:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/frames.py"/>
        <source>Not a frame header: {error:told}</source>
        <translation>不是帧头：{error:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/frames.py"/>
        <source>array {entry}</source>
        <translation>数组 {entry}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>A table is a list of objects such as [{{"text": "good", "label": 1}}], or one object a line.</source>
        <translation>表格应是由对象组成的列表，例如 [{{"text": "good", "label": 1}}]，或者每行一个对象。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>Expecting ',' or ']'</source>
        <translation>此处应为 ',' 或 ']'</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <location filename="../translating/told.py"/>
        <source>Extra data</source>
        <translation>有多余的数据</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>Is nested too deeply.</source>
        <translation>嵌套太深。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>Is not JSON: {msg:told}.</source>
        <translation>不是 JSON：{msg:told}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>Is not a JSON object.</source>
        <translation>不是 JSON 对象。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>Mend the file there, or write it again with a JSON library.</source>
        <translation>请改正那里，或用 JSON 库重新写出文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>Reading JSON</source>
        <translation>正在读取 JSON</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>Reading JSON lines</source>
        <translation>正在读取 JSON 各行</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>{file} holds no rows.</source>
        <translation>{file} 里没有数据行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>{name} is JSON that cannot be read: {error:told}.</source>
        <translation>{name} 是 JSON，但无法读取：{error:told}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>{name} is JSON, but no table.</source>
        <translation>{name} 是 JSON，但不是表格。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/json_table.py"/>
        <source>{name} is not sound JSON: line {lineno}, column {colno}: {msg:told}.</source>
        <translation>{name} 不是正确的 JSON：第 {lineno} 行第 {colno} 列：{msg:told}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/labels.py"/>
        <source>A classifier needs at least two classes to tell apart.</source>
        <translation>分类器至少需要两个类别来区分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/labels.py"/>
        <source>Choose a column with at most {max_labels:,} classes, each with several rows.</source>
        <translation>请选择类别不超过 {max_labels:,} 个、每个类别有若干行的列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/labels.py"/>
        <source>Choose another column.</source>
        <translation>请选择另一列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/labels.py"/>
        <source>Choose another label column, or add rows of another class.</source>
        <translation>请选择另一个标签列，或增加别的类别的行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/labels.py"/>
        <source>Every row has the same label, {shorten!r}, in column {column!r}.</source>
        <translation>列 {column!r} 中每一行的标签都相同：{shorten!r}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/labels.py"/>
        <source>The label column {column!r} has {names:,} distinct values in {rows:,} rows, such as {shorten!r}.</source>
        <translation>标签列 {column!r} 在 {rows:,} 行中有 {names:,} 个不同的值，例如 {shorten!r}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/labels.py"/>
        <source>The label column {column!r} is empty in every usable row.</source>
        <translation>标签列 {column!r} 在所有可用的行中都是空的。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/labels.py"/>
        <source>This looks like text or an identifier rather than classes.</source>
        <translation>这看起来像文本或编号，而不是类别。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_columns.py"/>
        <source>Check the delimiter (data.delimiter), or name the file with the translations (data.target_file).</source>
        <translation>请检查分隔符（data.delimiter），或指定译文所在的文件（data.target_file）。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_columns.py"/>
        <source>Choose another column for one of them.</source>
        <translation>请为其中之一选择另一列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_columns.py"/>
        <source>Choose the two columns with data.source and data.target.</source>
        <translation>请用 data.source 和 data.target 选择两列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_columns.py"/>
        <source>No column of {table} looks like the source sentences.</source>
        <translation>{table} 没有哪一列像是原文句子。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_columns.py"/>
        <source>No column of {table} looks like the target sentences.</source>
        <translation>{table} 没有哪一列像是译文句子。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_columns.py"/>
        <source>Source and target are the same column, {source!r}.</source>
        <translation>原文和译文是同一列：{source!r}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_columns.py"/>
        <source>{table} has one column only, {columns!r}; pairs need a source and a target.</source>
        <translation>{table} 只有一列 {columns!r}；句对需要原文和译文。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Both sides are empty</source>
        <translation>两侧都是空的</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Clean less to use them.</source>
        <translation>要使用它们，请减少清洗。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Cleaning leaves nothing of a side</source>
        <translation>清洗后有一侧什么也不剩</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Equal sources are kept on one side of the split.</source>
        <translation>相同的原文会划分到同一部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Fill in the missing sides to use them.</source>
        <translation>要使用它们，请补上缺少的一侧。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Look at these rows and swap their sides.</source>
        <translation>请查看这些行，把两侧对调。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Look at these rows: they may be no translations.</source>
        <translation>请查看这些行：它们可能不是翻译。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Names and numbers may be equal; sentences left untranslated teach the model to copy: remove them.</source>
        <translation>名称和数字可以相同；没有翻译的句子会让模型学会照抄：请删去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Nothing needs doing: they are kept on one side of the split.</source>
        <translation>无需处理：它们会划分到同一部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Raise the maximum length to keep them whole; data.long_pairs says whether they are left out or cut.</source>
        <translation>调大最大长度可保留全文；data.long_pairs 决定是略去还是截断。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Results on them look better than they are; data.split.together=pairs keeps equal targets on one side.</source>
        <translation>它们的结果会好于实际；data.split.together=pairs 会让相同的译文留在同一部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Results on them look better than they are; remove these pairs from one part.</source>
        <translation>它们的结果会好于实际；请从其中一个部分删去这些句对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Results on validation and test look better than they are; remove these sources from one part.</source>
        <translation>验证和测试的结果会好于实际；请从其中一个部分删去这些原文。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>Swap the two columns.</source>
        <translation>请对调这两列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>The source is called {language:told}, but it is the other side that looks like {language_2:told}.</source>
        <translation>原文标为{language:told}，但看起来像{language_2:told}的却是另一侧。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>The source is empty</source>
        <translation>原文是空的</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>The target is called {language:told}, but it is the other side that looks like {language_2:told}.</source>
        <translation>译文标为{language:told}，但看起来像{language_2:told}的却是另一侧。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>The target is empty</source>
        <translation>译文是空的</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>There are no test pairs.</source>
        <translation>没有测试句对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>There are no training pairs.</source>
        <translation>没有训练句对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>There are no validation pairs.</source>
        <translation>没有验证句对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>cut there</source>
        <translation>在那里截断</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{count:,} of test, {fate:told}</source>
        <translation>测试部分 {count:,} 对，{fate:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{count:,} of training, {fate:told}</source>
        <translation>训练部分 {count:,} 对，{fate:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{count:,} of validation, {fate:told}</source>
        <translation>验证部分 {count:,} 对，{fate:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pair left out: {left_out:told}.</source>
        <translation>略去 {number:,} 对：{left_out:told}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pair that an earlier row has too.</source>
        <translation>{number:,} 对与前面的某一行重复。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pair whose sides look swapped: each has the other side's words.</source>
        <translation>{number:,} 对的两侧看起来互换了：每一侧都是另一侧的词。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pair with a side of more than {max_length:,} tokens: {count:told}; the longest has {lengths:,}.</source>
        <translation>{number:,} 对有一侧超过 {max_length:,} 个词元：{count:told}；最长的有 {lengths:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pair with a side that is far too long, or too short, for the other.</source>
        <translation>{number:,} 对有一侧相对另一侧过长或过短。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pair with a source that is in two parts of the data, as the {given_split:told} says.</source>
        <translation>按照{given_split:told}，{number:,} 对的原文同时出现在数据的两个部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pair with two equal sides.</source>
        <translation>{number:,} 对的两侧相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pairs left out: {left_out:told}.</source>
        <translation>略去 {number:,} 对：{left_out:told}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pairs that an earlier row has too.</source>
        <translation>{number:,} 对与前面的某一行重复。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pairs whose sides look swapped: each has the other side's words.</source>
        <translation>{number:,} 对的两侧看起来互换了：每一侧都是另一侧的词。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pairs with a side of more than {max_length:,} tokens: {count:told}; the longest has {lengths:,}.</source>
        <translation>{number:,} 对有一侧超过 {max_length:,} 个词元：{count:told}；最长的有 {lengths:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pairs with a side that is far too long, or too short, for the other.</source>
        <translation>{number:,} 对有一侧相对另一侧过长或过短。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pairs with a source that is in two parts of the data, as the {given_split:told} says.</source>
        <translation>按照{given_split:told}，{number:,} 对的原文同时出现在数据的两个部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} pairs with two equal sides.</source>
        <translation>{number:,} 对的两侧相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} source with several targets, in {number_2:,} pair.</source>
        <translation>{number:,} 个原文有多个译文，涉及 {number_2:,} 对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} source with several targets, in {number_2:,} pairs.</source>
        <translation>{number:,} 个原文有多个译文，涉及 {number_2:,} 对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} sources with several targets, in {number_2:,} pair.</source>
        <translation>{number:,} 个原文有多个译文，涉及 {number_2:,} 对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} sources with several targets, in {number_2:,} pairs.</source>
        <translation>{number:,} 个原文有多个译文，涉及 {number_2:,} 对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} validation and test pair ({share:.0%} of them) with a target that is in training, too.</source>
        <translation>{number:,} 个验证和测试句对（{share:.0%}）的译文在训练部分也有。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pair_warnings.py"/>
        <source>{number:,} validation and test pairs ({share:.0%} of them) with a target that is in training, too.</source>
        <translation>{number:,} 个验证和测试句对（{share:.0%}）的译文在训练部分也有。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pairs.py"/>
        <source>Choose other columns with data.source and data.target, or clean less.</source>
        <translation>请用 data.source 和 data.target 选择其他列，或减少清洗。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/pairs.py"/>
        <source>No row of {file} has both a source and a target.</source>
        <translation>{file} 没有一行同时有原文和译文。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/parquet_table.py"/>
        <source>Reading Parquet</source>
        <translation>正在读取 Parquet</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/parquet_table.py"/>
        <source>Write or download it again.</source>
        <translation>请重新写出或下载。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/parquet_table.py"/>
        <source>{file} is no sound Parquet file.</source>
        <translation>{file} 不是完好的 Parquet 文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/problems.py"/>
        <source>{column!r} holds a list or an object on this line first; such a value is read as JSON.</source>
        <translation>{column!r} 从这一行起含有列表或对象；这样的值按 JSON 读取。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/quotes.py"/>
        <source>A quote opens here and is never closed; it was read as a plain character.</source>
        <translation>这里的引号一直没有结束；已按普通字符读取。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/quotes.py"/>
        <source>Quotes inside a quoted field are not doubled; they were read as plain characters.</source>
        <translation>引号括起的字段里的引号没有写成两个；已按普通字符读取。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/recent.py"/>
        <source>Waiting</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>Add rows, change the shares of the split, or, where each label has but few texts, draw without regard to labels (data.split.stratified=false).</source>
        <translation>请添加行，或更改划分的比例；如果每个标签只有很少的文本，也可以不按标签抽取（data.split.stratified=false）。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>Cleaning leaves nothing of the text</source>
        <translation>清洗后文本什么也不剩</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>Cleaning texts</source>
        <translation>正在清洗文本</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>The label is empty</source>
        <translation>标签是空的</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>The label is none of the classes</source>
        <translation>标签不属于这些类别</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>The split leaves no test rows: {splits:,} usable rows are too few, or have one text.</source>
        <translation>划分后没有测试数据：可用的 {splits:,} 行太少，或者文本全都相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>The split leaves no training rows: {splits:,} usable rows are too few, or have one text.</source>
        <translation>划分后没有训练数据：可用的 {splits:,} 行太少，或者文本全都相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>The split leaves no validation rows: {splits:,} usable rows are too few, or have one text.</source>
        <translation>划分后没有验证数据：可用的 {splits:,} 行太少，或者文本全都相同。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>The text is empty</source>
        <translation>文本是空的</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>{reasons:told}; the row is left out.</source>
        <translation>{reasons:told}；这一行已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/rows.py"/>
        <source>{reasons:told}; the row of {file} is left out.</source>
        <translation>{reasons:told}；{file} 的这一行已略去。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/samples/__init__.py"/>
        <source>There is no bundled sample {name!r}.</source>
        <translation>没有名为 {name!r} 的自带样例。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/service.py"/>
        <source>Attune did not foresee this: {error}: {error_2:told}</source>
        <translation>Attune 没有料到这个情况：{error}：{error_2:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/service.py"/>
        <source>Please report it with the diagnostics; nothing of yours was changed.</source>
        <translation>请连同诊断信息一起报告；您的数据没有任何改动。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/source.py"/>
        <source>Both a split column and a test file are chosen.</source>
        <translation>同时选了划分列和测试文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/source.py"/>
        <source>Both a split column and a validation file are chosen.</source>
        <translation>同时选了划分列和验证文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/source.py"/>
        <source>Keep one: either says what the test set is.</source>
        <translation>请保留一个：两者都能说明哪些是测试部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/source.py"/>
        <source>Keep one: either says what the validation set is.</source>
        <translation>请保留一个：两者都能说明哪些是验证部分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/source.py"/>
        <source>Make one table of them, with a column for each side and one that names the split.</source>
        <translation>请把它们合成一个表格，两侧各占一列，再用一列说明划分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/source.py"/>
        <source>Two aligned files cannot have a test file.</source>
        <translation>两个逐行对应的文件不能有测试文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/source.py"/>
        <source>Two aligned files cannot have a validation file.</source>
        <translation>两个逐行对应的文件不能有验证文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/spec.py"/>
        <source>subword_sampling needs kind=subwords. Received: {kind}</source>
        <translation>subword_sampling 需要 kind=subwords。收到：{kind}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/spec.py"/>
        <source>target_vocabulary_size needs vocabularies=separate: a joint vocabulary has one size</source>
        <translation>target_vocabulary_size 需要 vocabularies=separate：共用的词表只有一个大小</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/spec.py"/>
        <source>training, validation and test shares must add up to 1. Received: {total:g}</source>
        <translation>训练、验证和测试的比例之和必须为 1。收到：{total:g}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/splits.py"/>
        <source>Correct the column, or choose no split column and let Attune divide the rows.</source>
        <translation>请改正这一列，或者不选划分列，由 Attune 来划分。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/splits.py"/>
        <source>It has to say train, validation (or valid, val, dev) or test in every row.</source>
        <translation>每一行都必须写 train、validation（或 valid、val、dev）或 test。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/splits.py"/>
        <source>The split column {column!r} names no training rows.</source>
        <translation>划分列 {column!r} 没有指定训练行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/splits.py"/>
        <source>The split column {column!r} says {named}, first in row {first}.</source>
        <translation>划分列 {column!r} 中有 {named}，最先出现在第 {first} 行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/splits.py"/>
        <source>Write train in the rows to learn from, or choose no split column.</source>
        <translation>请在要学习的行里写 train，或者不选划分列。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/table.py"/>
        <source>Give data.file the path of a table.</source>
        <translation>请在 data.file 中给出表格的路径。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/table.py"/>
        <source>No file is chosen.</source>
        <translation>没有选择文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/table.py"/>
        <source>Two columns are called {name!r}; column {number} is now {numbered!r}.</source>
        <translation>有两列都叫 {name!r}；第 {number} 列现在叫 {numbered!r}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/token_store.py"/>
        <source>Received: {ids:,} tokens, offsets that end at {end}.</source>
        <translation>收到：{ids:,} 个词元，偏移止于 {end}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/token_store.py"/>
        <source>Received: {self:,} rows for {rows:,}.</source>
        <translation>收到：{self:,} 行，应为 {rows:,} 行。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/token_store.py"/>
        <source>Some ids are no token's.</source>
        <translation>有些编号不属于任何词元。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/token_store.py"/>
        <source>Start the run again to write it anew.</source>
        <translation>请重新开始训练，以重新写入它。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/token_store.py"/>
        <source>Start the run again to write them anew.</source>
        <translation>请重新开始训练，以重新写入它们。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/token_store.py"/>
        <source>The token ids do not fit the rows and the vocabulary that they were written with.</source>
        <translation>词元编号与写入时的数据行和词表不符。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/token_store.py"/>
        <source>{path} could not be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/token_store.py"/>
        <source>{prefix} and {prefix_2} in {folder} do not fit together.</source>
        <translation>{folder} 中的 {prefix} 和 {prefix_2} 互不相符。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>A value in it is of another kind.</source>
        <translation>其中有一个值的种类不对。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>It lacks {error:told}.</source>
        <translation>它缺少 {error:told}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>Restore it from a copy, or train again.</source>
        <translation>请从副本恢复，或重新训练。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>Update Attune to use it.</source>
        <translation>请更新 Attune 后再使用。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>each token must be one character</source>
        <translation>每个词元必须是一个字符</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>the vocabulary must be distinct strings</source>
        <translation>词表必须由互不相同的字符串组成</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>the vocabulary must begin with {specials} or {sentence_specials}</source>
        <translation>词表必须以 {specials} 或 {sentence_specials} 开头</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>unknown kind {content!r}</source>
        <translation>未知的种类 {content!r}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>{path} is no sound tokenizer file.</source>
        <translation>{path} 不是完好的分词器文件。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/tokenizer.py"/>
        <source>{path} was written by a newer Attune.</source>
        <translation>{path} 是由更新版本的 Attune 写的。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/training.py"/>
        <source>Counting characters</source>
        <translation>正在统计字符</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/training.py"/>
        <source>Counting words</source>
        <translation>正在统计词</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/tokenizers/wordpiece.py"/>
        <source>Learning subwords</source>
        <translation>正在学习子词</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/archives.py"/>
        <source>the list of what it holds takes {listed:,} bytes</source>
        <translation>它的内容清单占 {listed:,} 字节</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>expected {dimensions} dimension of {dtype}. Received: {found} {shape}</source>
        <translation>应为 {dimensions} 维的 {dtype}。收到：{found} {shape}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>it holds {filename!r}, which is no array</source>
        <translation>它含有 {filename!r}，那不是数组</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>it is no .npz as NumPy writes it</source>
        <translation>它不是 NumPy 写出的 .npz</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>it is no array as NumPy writes it</source>
        <translation>它不是 NumPy 写出的数组</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>it is no array of plain numbers</source>
        <translation>它不是由普通数值组成的数组</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>it is no sound .npz: {error:told}</source>
        <translation>它不是完好的 .npz：{error:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>it is too short for a .npz</source>
        <translation>它太短，不可能是 .npz</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>it lists {entries:,} arrays</source>
        <translation>它列出了 {entries:,} 个数组</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>its arrays lie over each other</source>
        <translation>它的数组互相重叠</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>its header tells of {dtype} {shape}, but {held:,} bytes follow</source>
        <translation>它的头部写的是 {dtype} {shape}，后面却有 {held:,} 字节</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/arrays.py"/>
        <source>{filename} is compressed, as Attune's own are not</source>
        <translation>{filename} 是压缩过的，Attune 自己的文件不会压缩</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>a line of it holds more than {most_line:,} bytes</source>
        <translation>其中有一行超过 {most_line:,} 字节</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>it holds a number of {digits:,} digits</source>
        <translation>它含有一个 {digits:,} 位的数</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>it holds more than {most_values:,} values</source>
        <translation>它含有超过 {most_values:,} 个值</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>it holds {digits}, which is too large a number</source>
        <translation>它含有 {digits}，这个数太大</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>it holds {name}, which is no number</source>
        <translation>它含有 {name}，那不是数值</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>it is nested more than {most_depth} deep</source>
        <translation>它的嵌套超过 {most_depth} 层</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>it is nested too deeply</source>
        <translation>它嵌套得太深</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>it lacks a row</source>
        <translation>它缺一行</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/documents.py"/>
        <source>the key {twice!r} is there twice</source>
        <translation>键 {twice!r} 出现了两次</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/files.py"/>
        <source>it claims {size:,} bytes and holds {stored:,}</source>
        <translation>它声称有 {size:,} 字节，实际有 {stored:,} 字节</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/files.py"/>
        <source>it holds {st_size:,} bytes, of which {most:,} would be the most</source>
        <translation>它有 {st_size:,} 字节，最多只能有 {most:,} 字节</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/files.py"/>
        <source>it is a device</source>
        <translation>它是设备</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/files.py"/>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/files.py"/>
        <source>it is a link to another place</source>
        <translation>它是指向别处的链接</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/files.py"/>
        <source>it is a pipe</source>
        <translation>它是管道</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/files.py"/>
        <source>it is a socket</source>
        <translation>它是套接字</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/pages.py"/>
        <source>a column of it has more than {most_pages:,} pages</source>
        <translation>它有一列超过 {most_pages:,} 页</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/pages.py"/>
        <source>a page of it has no size</source>
        <translation>它有一页没有大小</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/pages.py"/>
        <source>a page's header holds a map</source>
        <translation>有一页的头部含有映射</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/pages.py"/>
        <source>a page's header holds no number where one should be</source>
        <translation>有一页的头部该有数值的地方没有数值</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/pages.py"/>
        <source>a page's header is cut off</source>
        <translation>有一页的头部不完整</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/pages.py"/>
        <source>a page's header is nested too deeply</source>
        <translation>有一页的头部嵌套得太深</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/tables.py"/>
        <source>its lists of texts cannot be read without unpacking all of them at once</source>
        <translation>它的文本列表必须全部解包才能读取</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/tables.py"/>
        <source>its {packed:,} bytes unpack to {size:,.0f} MB or more, as no text does</source>
        <translation>它的 {packed:,} 字节会解包成 {size:,.0f} MB 或更多，文本不会这样</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/tensors.py"/>
        <source>it is no sound safetensors file: {error:told}</source>
        <translation>它不是完好的 safetensors 文件：{error:told}</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/tensors.py"/>
        <source>its header claims {length:,} bytes</source>
        <translation>它的头部声称有 {length:,} 字节</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/tensors.py"/>
        <source>its header is no object</source>
        <translation>它的头部不是对象</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/untrusted/tensors.py"/>
        <source>{name!r} is no tensor of plain numbers</source>
        <translation>{name!r} 不是由普通数值组成的张量</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/vocabulary_warnings.py"/>
        <source>A vocabulary of {size:,} is too small: it spells words letter by letter, {share:.0%} of the tokens are single letters inside words.</source>
        <translation>大小为 {size:,} 的词表太小：只能逐字母拼写，词元有 {share:.0%} 是词内的单个字母。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/vocabulary_warnings.py"/>
        <source>A vocabulary of {size:,} is too small: it spells words letter by letter, {share:.0%} of the tokens of {name} are single letters inside words.</source>
        <translation>大小为 {size:,} 的词表太小：只能逐字母拼写，{name}的词元有 {share:.0%} 是词内的单个字母。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/vocabulary_warnings.py"/>
        <source>Single characters alone take {units:,} places. Set the vocabulary size to {size:,}.</source>
        <translation>仅单个字符就占 {units:,} 个位置。请把词表大小设为 {size:,}。</translation>
    </message>
    <message>
        <location filename="../../../datasets/attune_datasets/words.py"/>
        <source>Segmenting Chinese</source>
        <translation>正在给中文分词</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>Correct it, or give the words in the columns source_words and target_words.</source>
        <translation>请改正它，或者在 source_words 和 target_words 两列中给出各个词。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>Correct the column alignment, or leave it empty where the alignment is not known.</source>
        <translation>请改正 alignment 列；不知道对齐时请留空。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>Expected pairs of places from 0, source first, such as 0-0 1-2 2-1.</source>
        <translation>应为成对的位置，从 0 数起，原文在前，例如 0-0 1-2 2-1。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>List the words as they stand in the sentence, in their order.</source>
        <translation>请按句子中的写法和顺序列出各个词。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>The alignment {alignment!r} names words that its pair has not.</source>
        <translation>对齐 {alignment!r} 指到了句对中没有的词。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>The source has {words} words, the target {words_2}; they are counted from 0.</source>
        <translation>原文有 {words} 个词，译文有 {words_2} 个；从 0 数起。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>The words {words!r} are not those of {text!r}.</source>
        <translation>词 {words!r} 不是 {text!r} 的词。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>There is no pair to measure the alignment of.</source>
        <translation>没有句对可以用来衡量对齐。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/alignment.py"/>
        <source>{wrong!r} is no link of an alignment.</source>
        <translation>{wrong!r} 不是对齐中的连线。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/attributions.py"/>
        <source>integrated gradients: {taken} steps</source>
        <translation>积分梯度：{taken} 步</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/attributions.py"/>
        <source>without each token</source>
        <translation>逐个去掉词元</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>A run keeps the best, the newest, and what training.keep_every asks for; a training removes the others.</source>
        <translation>保留的是最佳的、最新的，以及 training.keep_every 要求的检查点；训练会删去其他的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>Choose another; there are: {listed}.</source>
        <translation>请选择另一个；现有：{listed}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>Its {name} has the shape {shape}; here it has none.</source>
        <translation>它的 {name} 形状为 {shape}；这里没有。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>Its {name} has the shape {shape}; here it has {shape_2}.</source>
        <translation>它的 {name} 形状为 {shape}；这里为 {shape_2}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>No checkpoint in {folder} is sound.</source>
        <translation>{folder} 中没有完好的检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>Restore one from a backup, or train again.</source>
        <translation>请从备份恢复，或重新训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>Start from another run.</source>
        <translation>请从另一次训练开始。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>The checkpoint does not fit the model that the run's spec describes.</source>
        <translation>检查点与这次训练的设置所描述的模型不符。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>The checkpoint {candidates} in {folder} is damaged.</source>
        <translation>{folder} 中的检查点 {candidates} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>The first is written at a run's first evaluation; were there any, restore them from a backup.</source>
        <translation>第一个检查点在首次评估时写入；如果原来有过，请从备份恢复。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>The model has {size:,} bytes of weights; the checkpoint holds {held:,}.</source>
        <translation>模型有 {size:,} 字节权重；检查点有 {held:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>The run that this one starts from does not fit.</source>
        <translation>作为起点的训练与此不符。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>The variable {culprit} is missing on one side or has another shape.</source>
        <translation>变量 {culprit} 有一边没有，或者形状不同。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>There are: {listed}.</source>
        <translation>现有：{listed}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>There is no checkpoint best in {folder}.</source>
        <translation>{folder} 中没有最佳检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>There is no checkpoint in {folder}.</source>
        <translation>{folder} 里没有检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>There is no checkpoint {checkpoint} in {folder}.</source>
        <translation>{folder} 中没有检查点 {checkpoint}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>Was run.json changed? Restore it from a backup.</source>
        <translation>run.json 改动过吗？请从备份恢复。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/checkpoints.py"/>
        <source>state.json tells of another step</source>
        <translation>state.json 说的是另一步</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/devices.py"/>
        <source>Choose one of these (training.device), or see `attune doctor` for what a GPU needs.</source>
        <translation>请从中选择一个（training.device），或运行 `attune doctor` 查看 GPU 需要什么。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/devices.py"/>
        <source>There is no cpu that {backend} can use here.</source>
        <translation>这里没有 {backend} 可以使用的 cpu。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/devices.py"/>
        <source>There is no {device} that {backend} can use here.</source>
        <translation>这里没有 {backend} 可以使用的 {device}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/devices.py"/>
        <source>There is: {number:told}.</source>
        <translation>现有：{number:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/devices.py"/>
        <source>cpu</source>
        <translation>cpu</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/evaluation.py"/>
        <source>A language model predicts no labels: it goes on with a text.</source>
        <translation>语言模型不预测标签：它续写文本。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/evaluation.py"/>
        <source>attune generate RUN --prompt TEXT</source>
        <translation>attune generate RUN --prompt TEXT</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/example_filter.py"/>
        <source>Examples cannot be filtered by {name} = {value!r}.</source>
        <translation>无法按 {name} = {value!r} 筛选例子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/example_filter.py"/>
        <source>Give wrong as true or false, loss and length as [least, most], and the others as text.</source>
        <translation>wrong 请写 true 或 false，loss 和 length 请写 [最小, 最大]，其余请写文本。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>A clean process answers with it</source>
        <translation>正在让一个全新的进程用它作答</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>A clean process could not answer with the export.</source>
        <translation>一个全新的进程无法用导出的模型作答。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>It ended with: {tail}</source>
        <translation>它最后输出：{tail}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>It has neither {scripts}.</source>
        <translation>其中没有 {scripts}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>It was not kept; please report this with the diagnostics.</source>
        <translation>导出没有保留；请连同诊断信息一起报告。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>On {texts:,} texts, {kind:told} differ; {figures:told} differ by {largest_difference:.1e}, at most {tolerances:.0e} expected.</source>
        <translation>在 {texts:,} 条文本上，{kind:told}不同；{figures:told}相差 {largest_difference:.1e}，最多应为 {tolerances:.0e}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>On {texts:,} texts, {kind:told} equal; {figures:told} differ by {largest_difference:.1e}, at most {tolerances:.0e} expected.</source>
        <translation>在 {texts:,} 条文本上，{kind:told}相同；{figures:told}相差 {largest_difference:.1e}，最多应为 {tolerances:.0e}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>The export does not answer as Attune does.</source>
        <translation>导出的模型与 Attune 的回答不一致。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/check.py"/>
        <source>{path} is no export of Attune's.</source>
        <translation>{path} 不是 Attune 的导出。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/folder.py"/>
        <source>An export replaces an empty folder or an earlier export, nothing else.</source>
        <translation>导出只会替换空文件夹或以前的导出。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/folder.py"/>
        <source>Name a new folder.</source>
        <translation>请指定一个新文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/folder.py"/>
        <source>Nothing was exported: {out} holds an export, and besides it {name}, which is not Attune's.</source>
        <translation>没有导出任何内容：{out} 里除了导出，还有不属于 Attune 的 {name}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/folder.py"/>
        <source>Nothing was exported: {out} holds other files ({paths}).</source>
        <translation>没有导出任何内容：{out} 里有其他文件（{paths}）。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/folder.py"/>
        <source>Nothing was exported: {out} is a file.</source>
        <translation>没有导出任何内容：{out} 是一个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/keras_file.py"/>
        <source>Writing the network</source>
        <translation>正在写入网络</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/keras_file.py"/>
        <source>Writing the tokenizer</source>
        <translation>正在写入分词器</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/saved_model.py"/>
        <source>A SavedModel can only be exported with Keras on TensorFlow.</source>
        <translation>只有使用 TensorFlow 的 Keras 才能导出 SavedModel。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/saved_model.py"/>
        <source>Received: KERAS_BACKEND={backend}.</source>
        <translation>收到：KERAS_BACKEND={backend}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/saved_model.py"/>
        <source>Set KERAS_BACKEND=tensorflow; weights trained with another backend load as they are.</source>
        <translation>请设 KERAS_BACKEND=tensorflow；用其他后端训练的权重可以直接载入。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/saved_model.py"/>
        <source>Writing the SavedModel</source>
        <translation>正在写入 SavedModel</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/export/writer_export.py"/>
        <source>Attune writes</source>
        <translation>Attune 正在续写</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/fitting.py"/>
        <source>A step took {size:,.1f} GB of {size_2:,.1f} GB.</source>
        <translation>一步用了 {size:,.1f} GB（共 {size_2:,.1f} GB）。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/fitting.py"/>
        <source>A step would take about {size:,.1f} GB of the {size_2:,.1f} GB that are free.</source>
        <translation>一步约需 {size:,.1f} GB，而可用的有 {size_2:,.1f} GB。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/fitting.py"/>
        <source>Close other programs, or make the model smaller: model.d_model, tokenizer.vocabulary_size.</source>
        <translation>请关闭其他程序，或缩小模型：model.d_model、tokenizer.vocabulary_size。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/fitting.py"/>
        <source>Not even the smallest batch fits into the memory that is free.</source>
        <translation>连最小的批也放不进可用的内存。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/fitting.py"/>
        <source>There is no batch to try: the data of this run was not prepared.</source>
        <translation>没有可以试的批：这次训练的数据还没有准备。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/fitting.py"/>
        <source>Where the memory is full while data is prepared, learn from fewer rows, or close other programs.</source>
        <translation>如果在准备数据时内存就满了，请减少学习的行数，或关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/fitting.py"/>
        <source>trying {key}</source>
        <translation>正在试 {key}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>An RNN has no heads to switch off.</source>
        <translation>RNN 没有可以关掉的头。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>Choose one of these; layers and heads are counted from 1 here.</source>
        <translation>请从中选择；这里的层和头从 1 数起。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>Choose the run of a Transformer.</source>
        <translation>请选择 Transformer 的训练记录。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>Give attention, layer and head, such as encoder, 0, 0.</source>
        <translation>请给出注意力、层和头，例如 encoder, 0, 0。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>It has one attention, or none.</source>
        <translation>它只有一个注意力，或者没有。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>The model has no attention called {attention!r}.</source>
        <translation>模型没有名为 {attention!r} 的注意力。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>The {attention} has {number:,} layer of {number_2:,} head.</source>
        <translation>{attention} 有 {number:,} 层，每层 {number_2:,} 个头。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>The {attention} has {number:,} layer of {number_2:,} heads.</source>
        <translation>{attention} 有 {number:,} 层，每层 {number_2:,} 个头。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>The {attention} has {number:,} layers of {number_2:,} head.</source>
        <translation>{attention} 有 {number:,} 层，每层 {number_2:,} 个头。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>The {attention} has {number:,} layers of {number_2:,} heads.</source>
        <translation>{attention} 有 {number:,} 层，每层 {number_2:,} 个头。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>There is no head {head}.</source>
        <translation>没有头 {head}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/gates.py"/>
        <source>{one!r} names no head.</source>
        <translation>{one!r} 不是头的名称。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/generation.py"/>
        <source>Give a prompt of words that the text may have.</source>
        <translation>请给出提示，用这段文本里可能有的词。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/generation.py"/>
        <source>Give ids of the vocabulary.</source>
        <translation>请给出词表中的编号。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/generation.py"/>
        <source>Known are the ids {unknown} to {size:,}, [BOS] aside, and [EOS] comes last.</source>
        <translation>可用的编号是 {unknown} 到 {size:,}，[BOS] 除外，[EOS] 只能在最后。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/generation.py"/>
        <source>No text can go on from token {wrong}.</source>
        <translation>词元 {wrong} 之后无法续写。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/generation.py"/>
        <source>The model has learned one long text, in which no line ends: nothing marks a beginning.</source>
        <translation>模型学的是一整段长文本，各行没有结尾：没有什么标志着开头。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/generation.py"/>
        <source>There is nothing to begin with.</source>
        <translation>没有可以用来开头的内容。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_names.py"/>
        <source>A head is named by its layer and its number, both from 1.</source>
        <translation>头由它的层和序号来指称，都从 1 数起。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_names.py"/>
        <source>Write 2.3 for layer 2, head 3 of the encoder, or decoder.2.3, or cross.2.3.</source>
        <translation>编码器第 2 层第 3 个头请写 2.3，此外有 decoder.2.3 或 cross.2.3。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_steps.py"/>
        <source>A head shows 1 to {most_queries} queries at a time. Received: {queries}.</source>
        <translation>一个头每次显示 1 到 {most_queries} 个查询。收到：{queries}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_steps.py"/>
        <source>Choose a token.</source>
        <translation>请选择一个词元。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_steps.py"/>
        <source>Choose fewer tokens.</source>
        <translation>请少选几个词元。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_steps.py"/>
        <source>The network has no attention called {attention!r}.</source>
        <translation>网络没有名为 {attention!r} 的注意力。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_worth.py"/>
        <source>Choose a split with more rows.</source>
        <translation>请选择行数更多的划分。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_worth.py"/>
        <source>Its training diverged.</source>
        <translation>它的训练发散了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_worth.py"/>
        <source>The model's loss is not a number.</source>
        <translation>模型的损失不是数值。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_worth.py"/>
        <source>Train again with a lower learning rate, or choose an earlier checkpoint.</source>
        <translation>请用更低的学习率重新训练，或选择更早的检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/head_worth.py"/>
        <source>What a head is worth cannot be told from one row.</source>
        <translation>只有一行，看不出一个头有多大作用。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>At most {most_bytes:.0f} GiB are read at once.</source>
        <translation>一次最多读取 {most_bytes:.0f} GiB。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>If the training diverged (its loss is nan), train again with a lower learning rate; otherwise please report this with the diagnostics.</source>
        <translation>如果训练发散了（损失为 nan），请用更低的学习率重新训练；否则请连同诊断信息一起报告。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>Look at a shorter text.</source>
        <translation>请看较短的文本。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>Measured: {failed:told}; at most {tolerance:.0e} expected.</source>
        <translation>测得：{failed:told}；最多应为 {tolerance:.0e}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>The attention is not shown, for it is not what the model computed.</source>
        <translation>不显示注意力，因为它与模型的计算不符。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>The attention of {length:,} tokens in all heads would take {size:.1f} GiB.</source>
        <translation>{length:,} 个词元在所有头中的注意力需要 {size:.1f} GiB。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>The attributions are not shown, for it is not what the model computed.</source>
        <translation>不显示归因，因为它与模型的计算不符。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>There is no {what:told} {told}.</source>
        <translation>没有{what:told} {told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>They are counted from 1 to {count}.</source>
        <translation>从 1 数到 {count}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>head</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>padding, or what comes later, is attended to (off by {value:.1e})</source>
        <translation>注意到了填充或后面的内容（相差 {value:.1e}）</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>the prediction differs from that of the plain pass (off by {value:.1e})</source>
        <translation>预测与普通的前向计算不同（相差 {value:.1e}）</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>the scores of a query do not add up to 1 (off by {value:.1e})</source>
        <translation>一个查询的得分之和不为 1（相差 {value:.1e}）</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspection.py"/>
        <source>token</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/classification.py"/>
        <source>There is no label {name!r}.</source>
        <translation>没有标签 {name!r}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>Ask for the beams of a translator.</source>
        <translation>请查看翻译模型的束。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>Choose the run of a language model.</source>
        <translation>请选择语言模型的训练记录。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>Give a whole number from 2.</source>
        <translation>请给出 2 以上的整数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>Name a step, or best, or newest.</source>
        <translation>请给出步数，或者 best，或者 newest。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>Only a language model goes on with a text.</source>
        <translation>只有语言模型会续写文本。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>Only a translator searches.</source>
        <translation>只有翻译模型会搜索。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>There is no checkpoint {wanted!r}.</source>
        <translation>没有检查点 {wanted!r}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>There is no export called {kind!r}.</source>
        <translation>没有名为 {kind!r} 的导出。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/handlers.py"/>
        <source>{limit!r} is no number of rows.</source>
        <translation>{limit!r} 不是行数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>A language model has no examples to list.</source>
        <translation>语言模型没有可以列出的例子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>Choose a later one.</source>
        <translation>请选择后面的词元。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>Choose another split.</source>
        <translation>请选择另一个划分。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>Give a text.</source>
        <translation>请给出一条文本。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>Inspect a text, or let the model write one.</source>
        <translation>请查看一条文本，或让模型写一段。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>Nothing stands before the first token.</source>
        <translation>第一个词元之前什么也没有。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>The run has no {split:told} text.</source>
        <translation>这次训练没有{split:told}文本。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>There is nothing to look at.</source>
        <translation>没有可以查看的内容。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>What it is judged on is one text, or documents without answers that could be right or wrong.</source>
        <translation>评判它用的是一整段文本，或没有对错之分的文档。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/language.py"/>
        <source>writing</source>
        <translation>正在续写</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/listing.py"/>
        <source>A run keeps the texts that the model did not learn from.</source>
        <translation>训练记录保留模型没有学过的文本。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/listing.py"/>
        <source>Among those that are: {some}.</source>
        <translation>在其中的例如：{some}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/listing.py"/>
        <source>Choose validation or test.</source>
        <translation>请选择 validation 或 test。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/listing.py"/>
        <source>Examples cannot be sorted by {sort!r}.</source>
        <translation>无法按 {sort!r} 给例子排序。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/listing.py"/>
        <source>Row {row} is not in the {split:told} split.</source>
        <translation>第 {row} 行不在{split:told}部分。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/listing.py"/>
        <source>The run's {split:told} split has no rows.</source>
        <translation>这次训练的{split:told}部分没有行。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/listing.py"/>
        <source>There are no examples of {split!r}.</source>
        <translation>没有 {split!r} 的例子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/pair_examples.py"/>
        <source>Filter by loss, length, text or word.</source>
        <translation>请按损失、长度、文本或词来筛选。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/pair_examples.py"/>
        <source>Pairs have no labels to filter by.</source>
        <translation>句对没有可以用来筛选的标签。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/replay.py"/>
        <source>A replay looks into the checkpoints first.</source>
        <translation>回放会先查看检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/replay.py"/>
        <source>Nothing is known yet of the pinned example {id}.</source>
        <translation>关于钉住的例子 {id} 还没有任何数据。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/replay.py"/>
        <source>Nothing is stored of the pinned example {id} at step {step}.</source>
        <translation>没有为钉住的例子 {id} 在第 {step} 步保存任何内容。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/replay.py"/>
        <source>The first is written at the first evaluation.</source>
        <translation>第一个会在第一次评估时写入。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/replay.py"/>
        <source>The run has no checkpoint yet.</source>
        <translation>这次训练还没有检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/replay.py"/>
        <source>There are probes of the steps {known}; a replay looks into the checkpoints, too.</source>
        <translation>有探测数据的步：{known}；回放也会查看检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/replay.py"/>
        <source>looking into the checkpoint of step {step:,}</source>
        <translation>正在查看第 {step:,} 步的检查点</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/replay.py"/>
        <source>reading the probes</source>
        <translation>正在读取探测数据</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/steps.py"/>
        <source>At most 2 GiB are handed over at a time.</source>
        <translation>一次最多交付 2 GiB。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/steps.py"/>
        <source>Look into a shorter text, or at fewer steps.</source>
        <translation>请查看较短的文本，或较少的步骤。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/steps.py"/>
        <source>The numbers of {number:,} step would take {sizes:.1f} GiB.</source>
        <translation>{number:,} 个步骤的数值需要 {sizes:.1f} GiB。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/steps.py"/>
        <source>The numbers of {number:,} steps would take {sizes:.1f} GiB.</source>
        <translation>{number:,} 个步骤的数值需要 {sizes:.1f} GiB。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/steps.py"/>
        <source>There is no step called {key!r}.</source>
        <translation>没有名为 {key!r} 的步骤。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/translation.py"/>
        <source>Give a sentence.</source>
        <translation>请给出一个句子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/translation.py"/>
        <source>There is nothing to translate.</source>
        <translation>没有可以翻译的内容。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/inspector/why.py"/>
        <source>There is no attribution called {method!r}.</source>
        <translation>没有名为 {method!r} 的归因方法。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/language_scores.py"/>
        <source>judging</source>
        <translation>正在评判</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/layers/heads.py"/>
        <source>The width of the input must be divisible by the number of heads. Received: d_model={d_model}, num_heads={num_heads}</source>
        <translation>输入的宽度必须能被头数整除。收到：d_model={d_model}, num_heads={num_heads}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/loading.py"/>
        <source>It tells tokens that are hidden, for a classifier to start from.</source>
        <translation>它猜出被遮住的词元，供分类器作为起点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/loading.py"/>
        <source>The encoder of {folder} was pre-trained; it answers no questions.</source>
        <translation>{folder} 的编码器是预训练的；它不回答问题。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/loading.py"/>
        <source>The run's record {folder} does not name its labels.</source>
        <translation>训练的记录 {folder} 没有写明标签。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/loading.py"/>
        <source>Was it changed? Restore it from a backup.</source>
        <translation>它改动过吗？请从备份恢复。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/loading.py"/>
        <source>attune train --start-from {folder} --data FILE --run DIR trains one.</source>
        <translation>attune train --start-from {folder} --data FILE --run DIR 可以训练一个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>A model of kind {kind} cannot start from {path}, whose kind is {kind_2}.</source>
        <translation>{kind} 类的模型不能从 {path} 开始，它的种类是 {kind_2}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>Choose another run, or leave training.start_from empty.</source>
        <translation>请选择另一次训练，或将 training.start_from 留空。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>It can start from {known}.</source>
        <translation>它可以从 {known} 开始。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>Its parts are none that another model has.</source>
        <translation>它的各部分在其他模型中都没有。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>Set {key}={theirs}; `attune train --start-from RUN` does so by itself.</source>
        <translation>请设 {key}={theirs}；`attune train --start-from RUN` 会自动这样做。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>What is taken over must have the same shape and read the same tokens.</source>
        <translation>沿用的部分必须形状相同，读取的词元也相同。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>starts from {about}, step {about_2:,}: {weights} tensors</source>
        <translation>起点为 {about}，第 {about_2:,} 步：{weights} 个张量</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>{folder}, what the run starts from, is damaged.</source>
        <translation>作为起点的 {folder} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/origin.py"/>
        <source>{key} is {ours}, and {theirs} in the run that this one is to start from, {path}.</source>
        <translation>{key} 为 {ours}，而在作为起点的训练 {path} 中为 {theirs}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/other_files.py"/>
        <source>Did you mix them up? Then exchange the two files.</source>
        <translation>是不是弄反了？那就请对调这两个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/other_files.py"/>
        <source>Leave data.target_file out and name the columns of both sides with data.source and data.target, or name a file without a head, such as test.en.</source>
        <translation>请不要设 data.target_file，而用 data.source 和 data.target 指定两侧的列；或者指定没有表头的文件，例如 test.en。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/other_files.py"/>
        <source>Name the columns, if that is wrong: {columns_told}</source>
        <translation>如果不对，请指定各列：{columns_told}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/other_files.py"/>
        <source>The column {column!r} is taken for {here:told}, by its name or the file's.</source>
        <translation>根据列名或文件名，列 {column!r} 被当作{here:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/other_files.py"/>
        <source>The run translates {source_language:told} -&gt; {target_language:told}, but the file looks like {source_language_2:told} -&gt; {target_language_2:told}.</source>
        <translation>这次训练是从{source_language:told}译为{target_language:told}，但文件看起来是从{source_language_2:told}到{target_language_2:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/other_files.py"/>
        <source>{content} is a table; data.target_file goes with a file that holds one sentence a line.</source>
        <translation>{content} 是表格；data.target_file 要配合每行一个句子的文件使用。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>A translator's sentence is pinned with a translation.</source>
        <translation>钉住翻译模型的句子时要有译文。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>Examples of a pre-training are not replayed.</source>
        <translation>预训练的例子不能回放。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>Give one: attune pin RUN --text SENTENCE --target TRANSLATION</source>
        <translation>请给出译文：attune pin RUN --text SENTENCE --target TRANSLATION</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>It answers nothing about a text; each epoch hides other tokens of it.</source>
        <translation>它不回答关于文本的问题；每一轮遮住的词元都不同。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>Its attention takes {size:.1f} MiB at every checkpoint, that of those pinned already {taken:.1f} MiB; {most_bytes:.0f} MiB is the most.</source>
        <translation>它的注意力在每个检查点要占 {size:.1f} MiB，已钉住的占 {taken:.1f} MiB；最多为 {most_bytes:.0f} MiB。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>Its decoder reads the same translation at every checkpoint; else these could not be compared.</source>
        <translation>它的解码器在每个检查点读取同一译文；否则无法比较。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>Pin a shorter text, or remove another one first.</source>
        <translation>请钉住较短的文本，或先移除另一条。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>Pin examples of a classifier that starts from it.</source>
        <translation>请钉住以它为起点的分类器的例子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/pinned.py"/>
        <source>There is no room for another example of {values:,} tokens.</source>
        <translation>没有地方再放一个 {values:,} 个词元的例子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/prediction.py"/>
        <source>predicting</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>A whole spec lies in the run.json of every run, under "spec".</source>
        <translation>每次训练的 run.json 中，"spec" 之下有一份完整的设置。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>It holds {told:told}.</source>
        <translation>它含有 {told:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>There is no preset {name!r}.</source>
        <translation>没有名为 {name!r} 的预设。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>There is no setting {key!r}.</source>
        <translation>没有名为 {key!r} 的设置。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>This is no spec: it has none of the sections {sections}.</source>
        <translation>这不是训练设置：{sections} 这些部分一个都没有。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>and {told} more</source>
        <translation>以及另外 {told} 个</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>{key}: a model of this kind has no such setting.</source>
        <translation>{key}：这类模型没有这个设置。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>{key}: there is no such setting. Did you mean {close!r}?</source>
        <translation>{key}：没有这个设置。是不是指 {close!r}？</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/presets/__init__.py"/>
        <source>{key}: there is no such setting. Known: {known}.</source>
        <translation>{key}：没有这个设置。已知的有：{known}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>The other steps are untouched; remove this file to be told of it no more.</source>
        <translation>其他各步没有受影响；删除这个文件就不再提示。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>The probes {path} are damaged.</source>
        <translation>探测数据 {path} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>They do not hold what Attune wrote: it lacks {error:told}.</source>
        <translation>里面不是 Attune 写入的内容：缺少 {error:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>They do not hold what Attune wrote: {error:told}.</source>
        <translation>里面不是 Attune 写入的内容：{error:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>loss is no number</source>
        <translation>loss 不是数值</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>probabilities is {dtype} {shape}, not float32 ({outputs},)</source>
        <translation>probabilities 是 {dtype} {shape}，而不是 float32 ({outputs},)</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>the scores of {name} do not add up to 1</source>
        <translation>{name} 的得分之和不为 1</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>they tell of another text</source>
        <translation>它们说的是另一条文本</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probes.py"/>
        <source>{name} is {dtype} {shape}, not {number} {shape_2}</source>
        <translation>{name} 是 {dtype} {shape}，而不是 {number} {shape_2}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probing.py"/>
        <source>If the training diverged (its loss is nan), train again with a lower learning rate.</source>
        <translation>如果训练发散了（损失为 nan），请用更低的学习率重新训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/probing.py"/>
        <source>The attention is not what a model computes: {error:told}.</source>
        <translation>注意力与模型的计算不符：{error:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/ready_made/__init__.py"/>
        <source>There is no ready-made run {name!r}.</source>
        <translation>没有名为 {name!r} 的现成模型。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/ready_made/make.py"/>
        <source>{run} has not come to its end: it is {shown:told}.</source>
        <translation>{run} 还没有训练完：{shown:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>A run may have {most_tags} tags. Received: {kept}.</source>
        <translation>一条训练记录最多有 {most_tags} 个标签。收到：{kept}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Its worker crashed in native code (access violation).</source>
        <translation>训练进程在原生代码中崩溃（访问冲突）。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Its worker ended with exit code {code} and without a word.</source>
        <translation>训练进程没有说明原因就结束了，退出码为 {code}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Its worker gave up: there was no more memory to be had (signal {code}).</source>
        <translation>训练进程中止：再也得不到内存（信号 {code}）。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Its worker gave up: there was no more memory to be had ({code}).</source>
        <translation>训练进程中止：再也得不到内存（{code}）。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Its worker was killed by the system: the memory was full (SIGKILL).</source>
        <translation>训练进程被系统强行终止：内存已满（SIGKILL）。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Its worker {signals:told}.</source>
        <translation>训练进程{signals:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Look at what stands there now, and save again what you still want.</source>
        <translation>请看看那里现在的内容，再重新保存您仍想要的部分。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Somebody else has changed the name of this run meanwhile.</source>
        <translation>在此期间有人改了这条训练记录的名称。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>Somebody else has changed the notes of this run meanwhile.</source>
        <translation>在此期间有人改了这条训练记录的备注。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>The name may have {most:,} characters. Received: {changes:,}.</source>
        <translation>名称最多 {most:,} 个字符。收到：{changes:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>The notes may have {most:,} characters. Received: {changes:,}.</source>
        <translation>备注最多 {most:,} 个字符。收到：{changes:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>The run itself is whole; mend or remove that file.</source>
        <translation>训练记录本身完好；请修复或删除那个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>The run's notes {path} are damaged.</source>
        <translation>训练的备注 {path} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>The tag {too_long}… is too long: a tag may have {most_tag} characters.</source>
        <translation>标签 {too_long}… 太长：一个标签最多 {most_tag} 个字符。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>crashed in native code (SIGBUS)</source>
        <translation>在原生代码中崩溃（SIGBUS）</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>crashed in native code (SIGFPE)</source>
        <translation>在原生代码中崩溃（SIGFPE）</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>crashed in native code (segmentation fault, SIGSEGV)</source>
        <translation>在原生代码中崩溃（段错误，SIGSEGV）</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>gave up in native code (SIGABRT), as it does where memory is wanting</source>
        <translation>在原生代码中中止（SIGABRT），内存不足时会这样</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>met an instruction that this processor does not know (SIGILL)</source>
        <translation>遇到了这个处理器不认识的指令（SIGILL）</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>was ended by signal {code}</source>
        <translation>被信号 {code} 结束</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>was ended by {code}</source>
        <translation>被 {code} 结束</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/annotations.py"/>
        <source>was killed (SIGKILL)</source>
        <translation>被强行终止（SIGKILL）</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>Ask for the file once more.</source>
        <translation>请对方重新发送这个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>Choose a place outside it.</source>
        <translation>请选择它之外的位置。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>It holds files beside the run's folder.</source>
        <translation>训练文件夹之外还有文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>It holds {archive:,} files; a run has at most {most_files:,}.</source>
        <translation>它含有 {archive:,} 个文件；一条训练记录最多有 {most_files:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>It holds {records} files run.json at its top.</source>
        <translation>它的顶层有 {records} 个 run.json 文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>It takes {total:,} bytes; {free:,} are free.</source>
        <translation>它要占 {total:,} 字节；可用的有 {free:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>It would grow from {packed:,} to {total:,} bytes.</source>
        <translation>它会从 {packed:,} 字节变成 {total:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>It would take {total:,} bytes; at most {most_bytes:,} are unpacked.</source>
        <translation>它会占 {total:,} 字节；最多解包 {most_bytes:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>Make room.</source>
        <translation>请腾出空间。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>Name the zip file that `attune pack` has written.</source>
        <translation>请指定由 `attune pack` 写出的 zip 文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>The file was not made by Attune, or somebody has tampered with it.</source>
        <translation>这个文件不是 Attune 制作的，或者有人改动过。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>The name {name!r} is none that Attune gives.</source>
        <translation>名称 {name!r} 不是 Attune 会用的名称。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>The name {name!r} leads out of the folder.</source>
        <translation>名称 {name!r} 指到了文件夹之外。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>There is no room for {path}.</source>
        <translation>没有地方放 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>Two of its files have one name.</source>
        <translation>其中有两个文件同名。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>packing {folder}</source>
        <translation>正在打包 {folder}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>unpacking {place}</source>
        <translation>正在解包 {place}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{filename!r} is longer than the archive says</source>
        <translation>{filename!r} 比压缩包所说的长</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{name!r} is a link or a device, not a file.</source>
        <translation>{name!r} 是链接或设备，不是文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{name!r} is encrypted.</source>
        <translation>{name!r} 已加密。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{name!r} is packed in a way that Attune does not use.</source>
        <translation>{name!r} 的打包方式不是 Attune 所用的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{name!r} would grow from {compress_size:,} to {file_size:,} bytes.</source>
        <translation>{name!r} 会从 {compress_size:,} 字节变成 {file_size:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{path} does not hold a run.</source>
        <translation>{path} 不含训练记录。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{path} is not a sound zip file.</source>
        <translation>{path} 不是完好的 zip 文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{path} is not opened.</source>
        <translation>没有打开 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/archive.py"/>
        <source>{target} lies inside the run.</source>
        <translation>{target} 在训练文件夹里面。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/choosing.py"/>
        <source>Runs cannot be sorted by {key!r}.</source>
        <translation>无法按 {key!r} 给训练记录排序。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/commands.py"/>
        <source>There is no command {do!r}.</source>
        <translation>没有名为 {do!r} 的命令。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/commands.py"/>
        <source>These can: {changeable}. For anything else start a new run.</source>
        <translation>可以更改的有：{changeable}。要改其他设置，请开始新的训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/commands.py"/>
        <source>{key} cannot be changed once a run has begun.</source>
        <translation>训练开始之后就不能更改 {key} 了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/discarding.py"/>
        <source>End that process, then discard the run again.</source>
        <translation>请结束那个进程，再放弃这次训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/discarding.py"/>
        <source>It is process {pid} on {host}, and could not be killed from here.</source>
        <translation>它是 {host} 上的进程 {pid}，无法从这里终止。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/discarding.py"/>
        <source>The run {run} cannot be discarded: its worker does not end.</source>
        <translation>无法放弃训练 {run}：它的训练进程不结束。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/events.py"/>
        <source>A line of {path} (at byte {position:,}) is damaged and was left out.</source>
        <translation>{path} 中有一行（第 {position:,} 字节处）已损坏，已略去。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/events.py"/>
        <source>{more:,} more lines of {path} (before byte {position:,}) are damaged and were left out.</source>
        <translation>{path} 中还有 {more:,} 行（第 {position:,} 字节之前）已损坏，已略去。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Bring it back: attune restore {name}; in the window, on the Runs page under Trash.</source>
        <translation>要取回它：attune restore {name}；在窗口中请到“训练记录”页的回收站。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Choose another folder; runs are never overwritten.</source>
        <translation>请选择另一个文件夹；训练记录绝不会被覆盖。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Give it more: attune resume RUN --set training.epochs={epochs}</source>
        <translation>要多训练几轮：attune resume RUN --set training.epochs={epochs}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>It holds no run.json.</source>
        <translation>其中没有 run.json。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>It lies in {place}.</source>
        <translation>它在 {place}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>It was handed on without what its optimizer remembers, as ready-made runs are.</source>
        <translation>它不带优化器所记住的内容，现成的模型都是这样。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Its run format is {written}; this Attune reads up to {format}.</source>
        <translation>它的记录格式是 {written}；这个 Attune 最高能读到 {format}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Name a folder that does not exist yet.</source>
        <translation>请指定一个还不存在的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Name an empty folder, or one that does not exist yet.</source>
        <translation>请指定一个空的或还不存在的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Of {filename}: {strerror:told}.</source>
        <translation>关于 {filename}：{strerror:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Put a folder in the link's place; a run holds all that is its own.</source>
        <translation>请把链接换成文件夹；属于训练记录的内容都要放在它里面。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Start a new run with its settings, or from its weights: training.start_from.</source>
        <translation>请用它的设置开始新的训练，或者从它的权重开始：training.start_from。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The curve and the checkpoints are files of their own. Resume the run: its status is written anew.</source>
        <translation>曲线和检查点是单独的文件。请继续训练：它的状态会重新写入。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run {name} was moved to the trash.</source>
        <translation>训练记录 {name} 已移到回收站。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run {path} cannot go on learning.</source>
        <translation>训练 {path} 不能继续学习。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run {path} has finished its {number:,} epoch.</source>
        <translation>训练 {path} 已完成 {number:,} 轮。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run {path} has finished its {number:,} epochs.</source>
        <translation>训练 {path} 已完成 {number:,} 轮。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run {path} is not opened.</source>
        <translation>没有打开训练记录 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run {path} is not under way: it is {shown:told}.</source>
        <translation>训练 {path} 不在进行中：{shown:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run {path} is under way: it is {shown:told}.</source>
        <translation>训练 {path} 正在进行：{shown:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run's record {path} is damaged.</source>
        <translation>训练的记录 {path} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>The run's status {path} is damaged.</source>
        <translation>训练的状态 {path} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>There is nothing to change.</source>
        <translation>没有可以更改的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>There is nothing to discard.</source>
        <translation>没有可以放弃的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>There is nothing to pause.</source>
        <translation>没有可以暂停的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>There is nothing to resume.</source>
        <translation>没有可以继续的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>There is nothing to stop.</source>
        <translation>没有可以停止的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>Update Attune to open it.</source>
        <translation>请更新 Attune 后再打开。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>`attune runs DIR` lists the runs in a folder.</source>
        <translation>`attune runs DIR` 会列出文件夹中的训练记录。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>{path} already holds a run.</source>
        <translation>{path} 里已经有一条训练记录。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>{path} is a file.</source>
        <translation>{path} 是一个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>{path} is not a run folder.</source>
        <translation>{path} 不是训练文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>{path} is not empty.</source>
        <translation>{path} 不是空的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/folder.py"/>
        <source>{path} was made by a newer Attune.</source>
        <translation>{path} 是由更新版本的 Attune 制作的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/launch.py"/>
        <source>Start a new run.</source>
        <translation>请开始新的训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/launch.py"/>
        <source>The run {folder} was started before: it is {shown:told}.</source>
        <translation>训练 {folder} 以前已经开始过：{shown:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/locks.py"/>
        <source>Another process is at the run {run}.</source>
        <translation>另一个进程正在使用训练 {run}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/locks.py"/>
        <source>Try again once it has ended; `attune runs` tells.</source>
        <translation>请等它结束后再试；`attune runs` 会显示。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/locks.py"/>
        <source>{path} is held by another process</source>
        <translation>{path} 正被另一个进程占用</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>One of {values} is not the file that this run has learnt from.</source>
        <translation>{values} 中有一个不是这次训练学习时用的文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>The data file</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>The data file {file} is not there any more.</source>
        <translation>数据文件 {file} 已经不在那里了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>The file of the translations</source>
        <translation>译文文件</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>The file of the translations {file} is not there any more.</source>
        <translation>译文文件 {file} 已经不在那里了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>The test file</source>
        <translation>测试文件</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>The test file {file} is not there any more.</source>
        <translation>测试文件 {file} 已经不在那里了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>The validation file</source>
        <translation>验证文件</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>The validation file {file} is not there any more.</source>
        <translation>验证文件 {file} 已经不在那里了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>These do: {titles:told}.</source>
        <translation>可用的有：{titles:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/moved_files.py"/>
        <source>{key} names no file of a run.</source>
        <translation>{key} 不是训练所用文件的名称。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>Give a text, or a row and its split (validation or test).</source>
        <translation>请给出一条文本，或者某一行及其划分（validation 或 test）。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>Nothing is pinned as {pin_id!r}.</source>
        <translation>没有钉住名为 {pin_id!r} 的例子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>Pin an example first: attune pin RUN --text TEXT</source>
        <translation>请先钉住一个例子：attune pin RUN --text TEXT</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>Pinned are: {known}.</source>
        <translation>已钉住的有：{known}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>Remove one first: attune pin RUN</source>
        <translation>请先移除一个：attune pin RUN</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>The list of pinned examples {path} is damaged.</source>
        <translation>钉住的例子列表 {path} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>This cannot be pinned.</source>
        <translation>这个不能钉住。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>a pin is a text, or a row and its split</source>
        <translation>钉住的应是一条文本，或者某一行及其划分</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>the translation is empty</source>
        <translation>译文是空的</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/pins.py"/>
        <source>{most_pins} examples are pinned, which are the most.</source>
        <translation>已钉住 {most_pins} 个例子，不能再多了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>A device cannot train {slots} runs.</source>
        <translation>一个设备不能训练 {slots} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>A run cannot be moved {where!r}.</source>
        <translation>不能把训练移到 {where!r}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>Add a new run.</source>
        <translation>请加入新的训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>Give 1 or more, or `attune queue hold`.</source>
        <translation>请给出 1 以上的数，或用 `attune queue hold`。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>The queue {folder} is in use.</source>
        <translation>队列 {folder} 正在使用中。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>The queue {folder} is kept already.</source>
        <translation>队列 {folder} 已有进程在照管。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>The queue's settings {settings_path} are damaged.</source>
        <translation>队列的设置 {settings_path} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>The run {name} waits already.</source>
        <translation>训练 {name} 已经在等待。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>The run {run} does not wait.</source>
        <translation>训练 {run} 没有在等待。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>`attune queue` lists what waits.</source>
        <translation>`attune queue` 会列出正在等待的训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue.py"/>
        <source>it names no folder</source>
        <translation>它没有写明文件夹</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue_keeper.py"/>
        <source>Another run lies in {run} now.</source>
        <translation>{run} 中现在是另一次训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/queue_keeper.py"/>
        <source>Remove it from the queue.</source>
        <translation>请把它移出队列。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/renaming.py"/>
        <source>A run needs a name.</source>
        <translation>训练记录要有名称。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>A run that learns from texts without labels is not offered as a script yet.</source>
        <translation>从无标签文本中学习的训练还不能导出为脚本。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>A script begins with weights that it draws by itself.</source>
        <translation>脚本从自己随机生成的权重开始。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>A script reads the token ids that a run prepares before its first step.</source>
        <translation>脚本要读取训练在第一步之前准备的词元编号。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>Its blocks are cut, or its tokens hidden, anew in each pass, which no script tells so far.</source>
        <translation>它每一遍都重新切块或重新遮住词元，脚本目前还不会这样做。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>Start the run first.</source>
        <translation>请先开始训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>The data of {run} is not prepared.</source>
        <translation>{run} 的数据还没有准备。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>This run is not offered as a script: it spells its words anew in each pass.</source>
        <translation>这次训练不能导出为脚本：它每一遍都重新拼写词。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>This run is not offered as a script: it starts from another run, or from vectors of words.</source>
        <translation>这次训练不能导出为脚本：它从另一次训练或词向量开始。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>Train with tokenizer.subword_sampling=0 to get a script.</source>
        <translation>要得到脚本，请用 tokenizer.subword_sampling=0 训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>attune runs RUN --json tells all its settings.</source>
        <translation>attune runs RUN --json 会列出它的所有设置。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/script.py"/>
        <source>tokenizer.subword_sampling needs the tokenizer, which is Attune's.</source>
        <translation>tokenizer.subword_sampling 需要 Attune 的分词器。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/slots.py"/>
        <source>Choose cpu or gpu:0, or see `attune doctor`.</source>
        <translation>请选择 cpu 或 gpu:0，或运行 `attune doctor` 查看。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/slots.py"/>
        <source>No device was told in time.</source>
        <translation>没有及时得知有哪些设备。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/slots.py"/>
        <source>The devices cannot be found.</source>
        <translation>找不到设备。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/status.py"/>
        <source>There is no state {content!r}</source>
        <translation>没有状态 {content!r}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/status.py"/>
        <source>its metrics are no numbers</source>
        <translation>它的指标不是数值</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/status.py"/>
        <source>its metrics are no objects</source>
        <translation>它的指标不是对象</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/status.py"/>
        <source>its sentences are no text</source>
        <translation>它的句子不是文本</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/status.py"/>
        <source>its settings are no object</source>
        <translation>它的设置不是对象</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>A change of settings could not be written down.</source>
        <translation>设置的更改没能写下来。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>A file cannot be used: {error:told}.</source>
        <translation>无法使用文件：{error:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>A file cannot be used: {filename}.</source>
        <translation>无法使用文件：{filename}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>A part of the path is a file, not a folder.</source>
        <translation>路径中有一部分是文件，不是文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>Choose a folder on another disk.</source>
        <translation>请选择另一个磁盘上的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择一个有写入权限的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>Choose a shorter one.</source>
        <translation>请换一个较短的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>Choose another folder, or mend this one.</source>
        <translation>请选择另一个文件夹，或修复这一个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>Choose another folder.</source>
        <translation>请选择另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>请腾出一些空间，或选择另一个磁盘上的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>It does not hold what Attune wrote: it is not a JSON object.</source>
        <translation>里面不是 Attune 写入的内容：它不是 JSON 对象。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>It does not hold what Attune wrote: {error:told}.</source>
        <translation>里面不是 Attune 写入的内容：{error:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>No command can be left in {folder}.</source>
        <translation>无法在 {folder} 中留下命令。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>Something of that name is there already.</source>
        <translation>已经有同名的文件或文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The checkpoint {target} cannot be written.</source>
        <translation>无法写入检查点 {target}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The checkpoints in {folder} cannot be read.</source>
        <translation>无法读取 {folder} 中的检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The disk is read-only.</source>
        <translation>磁盘是只读的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The events {path} cannot be read.</source>
        <translation>无法读取事件 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The events {path} cannot be written.</source>
        <translation>无法写入事件 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The export could not be written to {out}.</source>
        <translation>无法把导出写入 {out}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The file would be larger than this system allows.</source>
        <translation>文件会超过这个系统允许的大小。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The folder {folder} cannot be made.</source>
        <translation>无法建立文件夹 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The folder {folder} cannot be read.</source>
        <translation>无法读取文件夹 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The folder {folder} cannot be written.</source>
        <translation>无法写入文件夹 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The keeper of the queue {folder} cannot be started.</source>
        <translation>无法启动照管队列 {folder} 的进程。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The list of pinned examples</source>
        <translation>钉住的例子列表</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The name is too long.</source>
        <translation>名称太长。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The note on its end</source>
        <translation>训练的结束记录</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The notes of {folder} cannot be written.</source>
        <translation>无法写入 {folder} 的备注。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The other files of the run are untouched; restore this one from a backup if there is one.</source>
        <translation>训练的其他文件没有受影响；如果有备份，请从备份恢复这一个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The pinned examples of {run} cannot be written.</source>
        <translation>无法写入 {run} 的钉住的例子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The prepared data {folder} cannot be written.</source>
        <translation>无法写入准备好的数据 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The probes in {run} cannot be read.</source>
        <translation>无法读取 {run} 中的探测数据。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The probes {path} cannot be read.</source>
        <translation>无法读取探测数据 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The queue {folder} cannot be changed.</source>
        <translation>无法更改队列 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The queue {folder} cannot be read.</source>
        <translation>无法读取队列 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The queue's file</source>
        <translation>队列的文件</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The queue's settings</source>
        <translation>队列的设置</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The ready-made run cannot be unpacked into {workspace}.</source>
        <translation>无法把现成的模型解包到 {workspace}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run folder {path} cannot be created.</source>
        <translation>无法建立训练文件夹 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run {folder} cannot be packed.</source>
        <translation>无法打包训练 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run {path} cannot be brought back.</source>
        <translation>无法取回训练记录 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run {path} cannot be moved to the trash.</source>
        <translation>无法把训练记录 {path} 移到回收站。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run {path} cannot be queued again.</source>
        <translation>无法让训练 {path} 重新排队。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run {path} cannot be renamed.</source>
        <translation>无法重命名训练 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run {run} cannot be locked.</source>
        <translation>无法锁定训练 {run}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run's launch note</source>
        <translation>训练的启动记录</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run's notes</source>
        <translation>训练的备注</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run's record</source>
        <translation>训练的记录</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The run's status</source>
        <translation>训练的状态</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The state of the training in {folder} cannot be written.</source>
        <translation>无法写入 {folder} 中的训练状态。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The status of {run} cannot be written.</source>
        <translation>无法写入 {run} 的状态。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The trash {folder} cannot be read.</source>
        <translation>无法读取回收站 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The word vectors {folder} cannot be written.</source>
        <translation>无法写入词向量 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>The worker of {folder} cannot be started.</source>
        <translation>无法启动 {folder} 的训练进程。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>You may not write there.</source>
        <translation>您在那里没有写入权限。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>Your quota on this disk is used up.</source>
        <translation>您在这个磁盘上的配额已用完。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>{entry} cannot be taken out of the queue {folder}.</source>
        <translation>无法把 {entry} 移出队列 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>{filename} cannot be deleted.</source>
        <translation>无法删除 {filename}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>{folder} cannot be written.</source>
        <translation>无法写入 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>{path} cannot be unpacked into {folder}.</source>
        <translation>无法把 {path} 解包到 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>{what:told} {path} cannot be read.</source>
        <translation>无法读取{what:told} {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/storage.py"/>
        <source>{what:told} {path} is damaged.</source>
        <translation>{what:told} {path} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/trash.py"/>
        <source>End it without keeping it: attune discard RUN</source>
        <translation>要结束而不保留：attune discard RUN</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/trash.py"/>
        <source>Remove the link.</source>
        <translation>请删除这个链接。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/trash.py"/>
        <source>Stop it first, then try again.</source>
        <translation>请先停止它，然后再试。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/trash.py"/>
        <source>The run {title} cannot be moved to the trash: it is {state:told}.</source>
        <translation>无法把训练 {title} 移到回收站：{state:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/trash.py"/>
        <source>The run {title} cannot be packed: it is {state:told}.</source>
        <translation>无法打包训练 {title}：{state:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/trash.py"/>
        <source>The trash {folder} is a link.</source>
        <translation>回收站 {folder} 是一个链接。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/trash.py"/>
        <source>There is no run {path} in the trash.</source>
        <translation>回收站里没有训练记录 {path}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/runs/trash.py"/>
        <source>`attune trash` lists what is there.</source>
        <translation>`attune trash` 会列出里面有什么。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/sealed.py"/>
        <source>it names other places, or none</source>
        <translation>它写的是别的位置，或者没有写位置</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/sealed.py"/>
        <source>{name} cannot be read: {strerror:told}</source>
        <translation>无法读取 {name}：{strerror:told}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/sealed.py"/>
        <source>{name} is not as long as it was written</source>
        <translation>{name} 的长度与当初写入的不同</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/sealed.py"/>
        <source>{name} is not what was written</source>
        <translation>{name} 不是当初写入的内容</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/searching.py"/>
        <source>translating</source>
        <translation>正在翻译</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/spec.py"/>
        <source>d_model = {d_model} cannot be divided among {num_heads} heads. Possible: {fits}</source>
        <translation>d_model = {d_model} 不能平分给 {num_heads} 个头。可用的头数：{fits}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/spec.py"/>
        <source>in a causal classifier the first token has seen nothing of the text. Possible: last, mean, max</source>
        <translation>在因果分类器中，第一个词元看不到文本的任何内容。可用的有：last, mean, max</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/spec.py"/>
        <source>rotary positions turn pairs: d_model / heads must be even. Received: {d_model}</source>
        <translation>旋转位置编码成对转动：d_model / 头数必须是偶数。收到：{d_model}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/spec.py"/>
        <source>start_from brings an embedding layer with it; leave one of the two empty</source>
        <translation>start_from 自带嵌入层；两者请留空一个</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/spec.py"/>
        <source>task {task} is learned by model.kind {known}. Received: {kind}</source>
        <translation>任务 {task} 由 model.kind 为 {known} 的模型学习。收到：{kind}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/spec.py"/>
        <source>training.{name} is not for translators. Leave it empty</source>
        <translation>training.{name} 不适用于翻译模型。请留空</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/text_files.py"/>
        <source>Name the one to read: --set {field}</source>
        <translation>请指定要读取的列：--set {field}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/text_files.py"/>
        <source>The row is blank.</source>
        <translation>这一行是空白的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/text_files.py"/>
        <source>{file} has no column {column!r}, which the run reads.</source>
        <translation>{file} 没有训练要读取的列 {column!r}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/token_tables.py"/>
        <source>Set tokenizer.vocabularies=joint, or model.tied_embeddings=target_output.</source>
        <translation>请设 tokenizer.vocabularies=joint，或 model.tied_embeddings=target_output。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/token_tables.py"/>
        <source>The embeddings of source and target can only be tied over one joint vocabulary.</source>
        <translation>只有共用一个词表，才能让原文和译文共用嵌入。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/token_tables.py"/>
        <source>The vocabularies have {source_vocabulary:,} and {target_vocabulary:,} tokens.</source>
        <translation>两个词表分别有 {source_vocabulary:,} 和 {target_vocabulary:,} 个词元。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/tracing.py"/>
        <source>Ask why it says a token, which works for any network, or look into a Transformer.</source>
        <translation>请看它为什么给出某个词元（任何网络都可以），或查看 Transformer 的内部。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/tracing.py"/>
        <source>It has no blocks, no residual stream and no heads with queries, keys and values.</source>
        <translation>它没有块，没有残差流，也没有带查询、键和值的头。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/tracing.py"/>
        <source>There is nothing to see between the layers of a recurrent network.</source>
        <translation>循环网络的层与层之间没有可看的内容。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/changes.py"/>
        <source>The run cannot be changed: {told:told}</source>
        <translation>无法更改这次训练：{told:told}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/changes.py"/>
        <source>The run is beyond {number:,} epoch already.</source>
        <translation>训练已经超过 {number:,} 轮。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/changes.py"/>
        <source>The run is beyond {number:,} epochs already.</source>
        <translation>训练已经超过 {number:,} 轮。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/changes.py"/>
        <source>The settings were left as they are.</source>
        <translation>设置保持原样。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/embedding_vectors.py"/>
        <source>Are they of the same language, and cleaned alike? Name other vectors.</source>
        <translation>语言和清洗方式相同吗？请指定其他向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/embedding_vectors.py"/>
        <source>None of the {vocabulary:,} tokens of the vocabulary has a vector in {path}.</source>
        <translation>词表的 {vocabulary:,} 个词元在 {path} 中都没有向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/embedding_vectors.py"/>
        <source>Set model.d_model={width}, or name other vectors.</source>
        <translation>请设 model.d_model={width}，或指定其他向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/embedding_vectors.py"/>
        <source>The vectors of {path} have {width} numbers each, and model.d_model is {d_model}.</source>
        <translation>{path} 的向量各有 {width} 个数，而 model.d_model 为 {d_model}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/embedding_vectors.py"/>
        <source>{ids:,} of {vocabulary:,} tokens ({share:.0%}) begin with a vector from the file</source>
        <translation>{vocabulary:,} 个词元中有 {ids:,} 个（{share:.0%}）从文件中的向量开始</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>A batch of {tokens:,} tokens with texts of up to {length:,} does not fit beside the model.</source>
        <translation>除了模型，再也放不下 {tokens:,} 个词元、每条文本最长 {length:,} 个的一批。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>Attune did not foresee this: {error}: {error_2}</source>
        <translation>Attune 没有料到这个情况：{error}：{error_2}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>Lower the learning rate (training.learning_rate={lower:g}), and switch gradient clipping on (training.clip_norm=1). Earlier checkpoints are kept.</source>
        <translation>请降低学习率（training.learning_rate={lower:g}），并打开梯度裁剪（training.clip_norm=1）。更早的检查点都还在。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>Lower the learning rate (training.learning_rate={lower:g}). Earlier checkpoints are kept.</source>
        <translation>请降低学习率（training.learning_rate={lower:g}）。更早的检查点都还在。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>Make the model smaller: model.d_model.</source>
        <translation>请缩小模型：model.d_model。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>Please report it with the log; what was saved before is kept.</source>
        <translation>请连同日志一起报告；此前保存的内容都还在。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>The loss is not a number at step {step:,}.</source>
        <translation>第 {step:,} 步的损失不是数值。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>The memory of the device is full.</source>
        <translation>设备的内存已满。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>The weights have grown without bounds.</source>
        <translation>权重无限增大了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>Try a smaller batch: {told}.</source>
        <translation>请试试较小的批：{told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>Try shorter texts: {told}.</source>
        <translation>请试试较短的文本：{told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/failures.py"/>
        <source>What fits is found by trying: attune fit {run}</source>
        <translation>放得下多少可以试出来：attune fit {run}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/language_preparation.py"/>
        <source>It must begin with {sentence_specials}; it begins with {specials}.</source>
        <translation>它必须以 {sentence_specials} 开头；现在开头是 {specials}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/language_preparation.py"/>
        <source>Restore the file from a copy of the run, or train again.</source>
        <translation>请从训练的副本恢复这个文件，或重新训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/language_preparation.py"/>
        <source>The vocabulary in {path} is none of a language model's.</source>
        <translation>{path} 中的词表不是语言模型的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/language_preparation.py"/>
        <source>turning texts into token ids</source>
        <translation>正在把文本转成词元编号</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/language_preparation.py"/>
        <source>writing the prepared data</source>
        <translation>正在写入准备好的数据</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>All have a side of more than {max_length:,} tokens.</source>
        <translation>全都有一侧超过 {max_length:,} 个词元。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>It must begin with {sentence_specials}; it begins with {specials}. Without [EOS] no translation ends.</source>
        <translation>它必须以 {sentence_specials} 开头；现在开头是 {specials}。没有 [EOS]，译文不会结束。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>No training pair is left.</source>
        <translation>没有剩下训练句对。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>Raise tokenizer.max_length to keep them whole; data.long_pairs says whether they are left out or cut.</source>
        <translation>调大 tokenizer.max_length 可保留全文；data.long_pairs 决定是略去还是截断。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>Raise tokenizer.max_length, or set data.long_pairs=cut.</source>
        <translation>请调大 tokenizer.max_length，或设 data.long_pairs=cut。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>The vocabulary in {path} is none of a translator's.</source>
        <translation>{path} 中的词表不是翻译模型的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>turning sentences into token ids</source>
        <translation>正在把句子转成词元编号</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>{number:,} pair longer than tokenizer.max_length: {count:told}.</source>
        <translation>{number:,} 对比 tokenizer.max_length 长：{count:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/pair_preparation.py"/>
        <source>{number:,} pairs longer than tokenizer.max_length: {count:told}.</source>
        <translation>{number:,} 对比 tokenizer.max_length 长：{count:told}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/preparation.py"/>
        <source>some of its labels have no name</source>
        <translation>它有些标签没有名称</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>Open the run with that version, or start a new one.</source>
        <translation>请用那个版本打开这次训练，或者新建一次训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>The Data page lists them, each with its line and reason.</source>
        <translation>“数据”页列出了这些行，并注明行号和原因。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>The prepared data of the run, {folder}, is damaged.</source>
        <translation>训练的准备好的数据 {folder} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>The prepared data of the run, {folder}, is that of a newer version of Attune.</source>
        <translation>这次训练准备好的数据 {folder} 出自更新版本的 Attune。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>it has no text {missing}</source>
        <translation>其中缺少文本 {missing}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>its arrays are not of one length</source>
        <translation>它的数组长度不一</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>its texts are of no row</source>
        <translation>其中的文本不属于任何一行</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>its texts are of other rows</source>
        <translation>其中的文本属于别的行</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>{number:,} row of {file} could not be used.</source>
        <translation>{file} 有 {number:,} 行无法使用。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prepared_folder.py"/>
        <source>{number:,} rows of {file} could not be used.</source>
        <translation>{file} 有 {number:,} 行无法使用。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prober.py"/>
        <source>Free {needed:,} MiB of the disk that holds {run}.</source>
        <translation>请在 {run} 所在的磁盘上腾出 {needed:,} MiB。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prober.py"/>
        <source>Remove it, or a longer one: attune pin {run} --remove {id}</source>
        <translation>请移除它，或移除较长的一个：attune pin {run} --remove {id}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prober.py"/>
        <source>The disk is nearly full, and checkpoints come first.</source>
        <translation>磁盘快满了，检查点优先。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prober.py"/>
        <source>The pinned example {id} is passed over: {error:told}</source>
        <translation>跳过了钉住的例子 {id}：{error:told}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prober.py"/>
        <source>The pinned examples are not stored for a replay: {error:told}</source>
        <translation>没有为回放保存钉住的例子：{error:told}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prober.py"/>
        <source>The training goes on as if nothing had been.</source>
        <translation>训练照常进行。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/prober.py"/>
        <source>There is no room for it beside the others in {most_bytes:.0f} MiB.</source>
        <translation>在 {most_bytes:.0f} MiB 中，除了其他例子，没有地方放它。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/step_model.py"/>
        <source>Attune does not train with KERAS_BACKEND={backend}.</source>
        <translation>Attune 不能用 KERAS_BACKEND={backend} 训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/step_model.py"/>
        <source>Set it to {modules}.</source>
        <translation>请设为 {modules}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/trainer.py"/>
        <source>The best checkpoint so far, of step {best_step:,}, is damaged or gone.</source>
        <translation>目前最佳的检查点（第 {best_step:,} 步）已损坏或丢失。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/trainer.py"/>
        <source>The best of those to come takes its place.</source>
        <translation>以后的检查点中最好的会取而代之。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/trainer.py"/>
        <source>the best model on the test part</source>
        <translation>最佳模型在测试部分的结果</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/trainer.py"/>
        <source>the mean of the last checkpoints</source>
        <translation>最后几个检查点的平均</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/worker.py"/>
        <source>The checkpoint of step {step:,} is damaged; the run goes on from that of step {step_2:,}.</source>
        <translation>第 {step:,} 步的检查点已损坏；训练从第 {step_2:,} 步的检查点继续。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/worker.py"/>
        <source>What was learnt in between is learnt again.</source>
        <translation>其间学到的内容会重新学习。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/worker.py"/>
        <source>building the model</source>
        <translation>正在建立模型</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/training/worker.py"/>
        <source>{name}: step {step} of {steps}</source>
        <translation>{name}：第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/translation_inspection.py"/>
        <source>A beginning of {prefix:,} tokens leaves no room.</source>
        <translation>{prefix:,} 个词元的开头没有留下余地。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/translation_inspection.py"/>
        <source>A translation has at most {most:,} tokens.</source>
        <translation>译文最多有 {most:,} 个词元。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/translation_inspection.py"/>
        <source>Begin with fewer tokens.</source>
        <translation>请用较少的词元开头。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/translation_inspection.py"/>
        <source>Give ids of the target vocabulary.</source>
        <translation>请给出译文词表中的编号。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/translation_inspection.py"/>
        <source>Known are the ids {unknown} to {vocabulary:,}, [BOS] and [PAD] aside, and [EOS] comes last.</source>
        <translation>可用的编号是 {unknown} 到 {vocabulary:,}，[BOS] 和 [PAD] 除外，[EOS] 只能在最后。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/translation_inspection.py"/>
        <source>No translation can go on from token {wrong}.</source>
        <translation>词元 {wrong} 之后无法继续翻译。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/corpus.py"/>
        <source>Choose a longer text, or a smaller minimum count.</source>
        <translation>请选择更长的文本，或更小的最少次数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/corpus.py"/>
        <source>Of {counts:,} different words {order} occur at least {min_count} times.</source>
        <translation>{counts:,} 个不同的词中，只有 {order} 个至少出现 {min_count} 次。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/corpus.py"/>
        <source>Word vectors are learned from words that occur beside others, again and again.</source>
        <translation>词向量是从反复与其他词一同出现的词中学到的。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/evaluation.py"/>
        <source>Analogies</source>
        <translation>类比</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/evaluation.py"/>
        <source>Choose a file like WordSim-353 (two words and a number in each line) or Google's questions-words.</source>
        <translation>请选择像 WordSim-353（每行两个词和一个数）或 Google 的 questions-words 那样的文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/evaluation.py"/>
        <source>It is not UTF-8.</source>
        <translation>它不是 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/evaluation.py"/>
        <source>Line {line} ends with {judgement!r}, which is no number.</source>
        <translation>第 {line} 行以 {judgement!r} 结尾，那不是数值。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/evaluation.py"/>
        <source>Line {number} has {words} fields, not {fields}.</source>
        <translation>第 {number} 行有 {words} 个字段，应为 {fields} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/evaluation.py"/>
        <source>{file} holds no such questions.</source>
        <translation>{file} 里没有这样的题目。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>A map has at most {most_points:,} words. Received: {words:,}.</source>
        <translation>一张图最多有 {most_points:,} 个词。收到：{words:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>A map needs at least {fewest_points} words. Received: {words}.</source>
        <translation>一张图至少需要 {fewest_points} 个词。收到：{words} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>Ask for 2 or 3 dimensions, and no more than the vectors have.</source>
        <translation>请选 2 或 3 维，且不超过向量的维数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>Centring</source>
        <translation>正在居中</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>Show the {most_points:,} most frequent ones.</source>
        <translation>请显示最常见的 {most_points:,} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>Train on a longer text, or with a smaller minimum count.</source>
        <translation>请用更长的文本训练，或用更小的最少次数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>UMAP: neighbours</source>
        <translation>UMAP：寻找近邻</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>Vectors of {width} dimensions cannot be shown in {dimensions}.</source>
        <translation>{width} 维的向量不能显示为 {dimensions} 维。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/projection.py"/>
        <source>t-SNE: neighbours</source>
        <translation>t-SNE：寻找近邻</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/run_embedding.py"/>
        <source>Choose another checkpoint; was run.json or its data changed, restore them from a backup.</source>
        <translation>请选择另一个检查点；如果 run.json 或它的数据改动过，请从备份恢复。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/run_embedding.py"/>
        <source>Choose {sides}.</source>
        <translation>请选择 {sides}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/run_embedding.py"/>
        <source>It has one table for all its tokens; name no side.</source>
        <translation>它的所有词元共用一张表；请不要指定哪一侧。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/run_embedding.py"/>
        <source>The checkpoint {saved} holds no table of vectors for the run's {size:,} tokens.</source>
        <translation>检查点 {saved} 中没有与这次训练的 {size:,} 个词元对应的向量表。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/run_embedding.py"/>
        <source>This run has no vectors of a side {side!r}.</source>
        <translation>这次训练没有 {side!r} 一侧的向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/service.py"/>
        <source>It takes vectors of two moments or more, and one was kept.</source>
        <translation>这需要两个以上时刻的向量，而只保留了一个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/service.py"/>
        <source>Only trainings keep vectors of several moments.</source>
        <translation>只有训练会保留多个时刻的向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/service.py"/>
        <source>Reading step {step:,}</source>
        <translation>正在读取第 {step:,} 步</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/service.py"/>
        <source>There is no path of words over this training.</source>
        <translation>没有词在这次训练中的轨迹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/service.py"/>
        <source>Train with training.keep_every=1, which keeps the checkpoint of every evaluation.</source>
        <translation>请用 training.keep_every=1 训练，这会保留每次评估的检查点。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/spec.py"/>
        <source>{key}: there is no such option of word2vec.</source>
        <translation>{key}：word2vec 没有这个选项。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>Choose a file in word2vec's text format: in each line a word and its numbers, between spaces.</source>
        <translation>请选择 word2vec 文本格式的文件：每行一个词和它的各个数，用空格隔开。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>Choose another file.</source>
        <translation>请选择另一个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>Export the vectors as TSV.</source>
        <translation>请把向量导出为 TSV。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>It does not hold a word and {dimensions} numbers.</source>
        <translation>它不是一个词和 {dimensions} 个数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>It holds more than {most_words:,} words.</source>
        <translation>它含有超过 {most_words:,} 个词。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>It holds what is no number, or no UTF-8.</source>
        <translation>它含有不是数值或不是 UTF-8 的内容。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>Its first line holds neither two counts nor a word and its numbers.</source>
        <translation>它的第一行既不是两个计数，也不是一个词和它的各个数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>Its word has a vector already.</source>
        <translation>它的词已经有向量了。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>None of its lines holds a word and its numbers.</source>
        <translation>没有一行是一个词和它的各个数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>Reading vectors</source>
        <translation>正在读取向量</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>The word {word!r} cannot be written in word2vec's text format.</source>
        <translation>词 {word!r} 不能写成 word2vec 的文本格式。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>White space stands between a word and its numbers there.</source>
        <translation>那里用空白隔开词和它的各个数。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>Writing vectors</source>
        <translation>正在写入向量</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/text_formats.py"/>
        <source>{path} holds no word vectors.</source>
        <translation>{path} 里没有词向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>A training goes on only with the text and the settings that it was begun with.</source>
        <translation>只有用开始时的文本和设置，训练才能继续。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>Another process learns word vectors into {folder}.</source>
        <translation>另一个进程正在把词向量学到 {folder} 中。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>Learning: loss {loss:.4f}, rate {learning_rate:.4f}</source>
        <translation>正在学习：损失 {loss:.4f}，学习率 {learning_rate:.4f}</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>Learning: loss {loss:.4f}, rate {learning_rate:.4f}, {words:,.0f} words/s</source>
        <translation>正在学习：损失 {loss:.4f}，学习率 {learning_rate:.4f}，每秒 {words:,.0f} 个词</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>Name a folder that is yet to be made.</source>
        <translation>请指定一个尚未建立的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>Name another folder.</source>
        <translation>请指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>The state of the training in {folder} is damaged.</source>
        <translation>{folder} 中的训练状态已损坏。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>The vectors that it has kept can still be used. To train anew, name another folder.</source>
        <translation>它保留的向量仍可使用。要重新训练，请指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>Wait until it has ended, or name another folder.</source>
        <translation>请等它结束，或指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/training_folder.py"/>
        <source>{folder} holds word vectors of another training.</source>
        <translation>{folder} 里是另一次训练的词向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>Ask for another word.</source>
        <translation>请换一个词。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>Ask for one of them.</source>
        <translation>请查询其中的一个。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>Choose a folder of word vectors that Attune has written, or train them anew.</source>
        <translation>请选择由 Attune 写入词向量的文件夹，或重新训练。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>Only the words of the text that occur often enough have one, as cleaning leaves them.</source>
        <translation>只有文本中出现得足够多的词才有，并且是清洗之后的样子。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>Some of the vectors are no numbers</source>
        <translation>有些向量不是数值</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>The counts are {dtype} {shape}, of {words:,} words</source>
        <translation>计数是 {dtype} {shape}，词有 {words:,} 个</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>The vectors are {dtype} {shape}, of {words:,} words</source>
        <translation>向量是 {dtype} {shape}，词有 {words:,} 个</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>The word vectors in {folder} cannot be read.</source>
        <translation>无法读取 {folder} 中的词向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>What has one here are single characters.</source>
        <translation>这里有向量的是单个字符。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>{word!r} has no vector.</source>
        <translation>{word!r} 没有向量。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/vectors.py"/>
        <source>{words} holds no list of different words</source>
        <translation>{words} 里没有由不同的词组成的列表</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/word2vec.py"/>
        <source>Expected {shape} and at most {chunks} chunks. Received: {shape_2}, {shape_3}, {done}.</source>
        <translation>应为 {shape}，至多 {chunks} 段。收到：{shape_2}、{shape_3}、{done}。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/word2vec.py"/>
        <source>The saved word vectors do not fit this text.</source>
        <translation>保存的词向量与这个文本不符。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/word_vectors/word2vec.py"/>
        <source>Train anew, or go on with the text and the settings that they were trained with.</source>
        <translation>请重新训练，或者用训练它们时的文本和设置继续。</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/workbench.py"/>
        <source>first step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <location filename="../../../models/attune_models/workbench.py"/>
        <source>training steps</source>
        <translation>训练步</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Bad CRC-32 for file {name!r}</source>
        <translation>文件 {name!r} 的 CRC-32 校验失败</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>CRC check failed {found} != {expected}</source>
        <translation>CRC 校验失败：{found} 与 {expected} 不同</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Cannot allocate memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Compressed file ended before the end-of-stream marker was reached</source>
        <translation>压缩文件在结束标记之前就结束了</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Connection reset by peer</source>
        <translation>连接被对方中断</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Device or resource busy</source>
        <translation>设备或资源正忙</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Directory not empty</source>
        <translation>文件夹不是空的</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Disk quota exceeded</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Error {number:d} while decompressing data: {reason:told}</source>
        <translation>解压数据时出错（{number:d}）：{reason:told}</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Expecting ',' delimiter</source>
        <translation>此处应为分隔符 ','</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Expecting ':' delimiter</source>
        <translation>此处应为分隔符 ':'</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>此处应有用双引号括起的属性名</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Expecting value</source>
        <translation>此处应有一个值</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>File exists</source>
        <translation>文件已经存在</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>File is not a zip file</source>
        <translation>文件不是 zip 文件</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>File name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Input/output error</source>
        <translation>输入输出错误</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Invalid \escape</source>
        <translation>无效的反斜杠转义</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Invalid control character at</source>
        <translation>有无效的控制字符，位于</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Is a directory</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Name or service not known</source>
        <translation>没有这个主机名</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Network is unreachable</source>
        <translation>无法到达网络</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>No space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Not a directory</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Not a gzipped file ({start})</source>
        <translation>不是 gzip 文件（{start}）</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Operation not permitted</source>
        <translation>不允许这样做</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Parquet file size is {size:d} bytes, smaller than the minimum file footer (8 bytes)</source>
        <translation>Parquet 文件只有 {size:d} 字节，比最小的文件尾（8 字节）还小</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Parquet magic bytes not found in footer. Either the file is corrupted or this is not a parquet file</source>
        <translation>文件末尾没有 Parquet 的标记。文件已损坏，或者不是 Parquet 文件</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Read-only file system</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Temporary failure in name resolution</source>
        <translation>暂时无法解析主机名</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接的层数太多</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>Unterminated string starting at</source>
        <translation>字符串没有结束，始于</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>continuations</source>
        <translation>续写</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>died</source>
        <translation>意外结束</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>embedded null byte</source>
        <translation>含有空字节</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>incorrect header check</source>
        <translation>头部校验不符</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>invalid bit length repeat</source>
        <translation>位长度的重复无效</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>invalid block type</source>
        <translation>块类型无效</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>invalid continuation byte</source>
        <translation>后续字节无效</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>invalid distance too far back</source>
        <translation>回溯距离无效</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>invalid start byte</source>
        <translation>起始字节无效</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>invalid stored block lengths</source>
        <translation>存储块的长度无效</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>maximum recursion depth exceeded while decoding a JSON array from a unicode string</source>
        <translation>JSON 列表嵌套得太深</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>maximum recursion depth exceeded while decoding a JSON object from a unicode string</source>
        <translation>JSON 对象嵌套得太深</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>not a gzip file</source>
        <translation>不是 gzip 文件</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>stalled</source>
        <translation>无响应</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>translations</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>unexpected end of data</source>
        <translation>数据提前结束</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>{encoding!r} codec can't decode byte {byte} in position {place:d}: {reason:told}</source>
        <translation>{encoding!r} 无法解码位置 {place:d} 的字节 {byte}：{reason:told}</translation>
    </message>
    <message>
        <location filename="../translating/told.py"/>
        <source>{message:told}: line {line:d} column {column:d} (char {place:d})</source>
        <translation>{message:told}：第 {line:d} 行第 {column:d} 列（第 {place:d} 个字符）</translation>
    </message>
</context>
</TS>
