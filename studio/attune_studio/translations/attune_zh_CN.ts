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
        <source> and </source>
        <translation> 和 </translation>
    </message>
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
    <name>Devices</name>
    <message>
        <location filename="../devices.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
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
        <source>only the first {count} tokens were read</source>
        <translation>只读了前 {count} 个词元</translation>
    </message>
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
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>{count} tokens</source>
        <translation>{count} 个词元</translation>
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
        <source>Choose another place, or free some space.</source>
        <translation>请换一个位置，或腾出一些空间。</translation>
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
        <source>{file} cannot be written: {cause}.</source>
        <translation>无法写入 {file}：{cause}。</translation>
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
        <source>only the first {count} tokens were read</source>
        <translation>只读取了前 {count} 个词元</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>{change} from {before:.3f} with all heads</source>
        <translation>{change}（全部头开着时为 {before:.3f}）</translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>{count} tokens</source>
        <translation>{count} 个词元</translation>
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
        <source>no</source>
        <translation>无</translation>
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
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>yes</source>
        <translation>有</translation>
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
        <source>choosing the run under "Start from" does so by itself.</source>
        <translation>在“起点”里选择这次训练，这些会自动设好。</translation>
    </message>
    <message>
        <location filename="../remedies.py"/>
        <source>the Runs page tells.</source>
        <translation>见“训练记录”页。</translation>
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
        <source>Its curves will stand here from the first step on.</source>
        <translation>从第一步起，曲线会显示在这里。</translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>No run yet</source>
        <translation>还没有训练</translation>
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
        <source>What reading and training tell, such as errors and warnings, is in English.</source>
        <translation>读取和训练时给出的错误、警告等，目前是英文。</translation>
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
        <source> and </source>
        <translation> 和 </translation>
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
        <source>Completeness does not hold within 1 %: the integrated gradients add up to {sum}, the difference is {difference} ({steps} steps). Read them with care.</source>
        <translation>完备性的误差超过 1%：积分梯度之和为 {sum}，相差 {difference}（{steps} 步）。解读时请小心。</translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Completeness holds: the integrated gradients add up to {sum}, the difference is {difference} ({steps} steps).</source>
        <translation>完备性成立：积分梯度之和为 {sum}，相差 {difference}（{steps} 步）。</translation>
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
        <source>It had learnt nothing yet; the run can begin again.</source>
        <translation>它还什么都没学到；可以重新开始训练。</translation>
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
        <source>a number above {gt}</source>
        <translation>大于 {gt} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number above {gt} and below {lt}</source>
        <translation>大于 {gt} 且小于 {lt} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number above {gt} and up to {le}</source>
        <translation>大于 {gt} 且不超过 {le} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number from {ge} to below {lt}</source>
        <translation>不小于 {ge} 且小于 {lt} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number from {ge} to {le}</source>
        <translation>{ge} 到 {le} 的数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a text</source>
        <translation>一段文本</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number from {ge} to below {lt}</source>
        <translation>不小于 {ge} 且小于 {lt} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number from {ge} to {le}</source>
        <translation>{ge} 到 {le} 的整数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number of at least {ge}</source>
        <translation>不小于 {ge} 的整数</translation>
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
</TS>
