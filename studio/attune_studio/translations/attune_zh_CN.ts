<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlignmentLines</name>
    <message>
        <location filename="../widgets/alignment_lines.py"/>
        <source>Alignment lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlternativesPanel</name>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>1 given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <location filename="../pages/write/alternatives.py"/>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Back to its own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Click a word of the translation to read how likely it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Click a word of the translation to see what else it might have been.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Having read "{read}" it gave "{said}" {share:.3f}. What else it might say is not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>Having read "{read}" it wrote "{said}" ({share:.3f}). Click another to have it written instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>The source is given. Choose an attention of the translation to see what else it might say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>The words that you have chosen are underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <source>{count} given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/alternatives_panel.py"/>
        <location filename="../pages/write/alternatives.py"/>
        <source>{share} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>Click a token, or go to one with the arrow keys, to see what else it had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>Click another, or press Enter on it, to go on from that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>It was chosen by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>Temperature, top-k or top-p leave it out, or it is never written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>{share} cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>{token}: probability {probability:.4f}, rank {rank:,}; chance of being drawn {chance:.4f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/alternatives.py"/>
        <source>{token}: probability {probability:.4f}; chance of being drawn {chance:.4f}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <location filename="../pages/inspect/answer_bar.py"/>
        <source>{now}, with all heads {before:.6f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchitectureView</name>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>Decoder: tokens so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>Encoder: tokens of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>begins from the encoder's last states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>gives {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>last states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>no parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>reads the encoder's memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>shares the numbers of {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>token ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>{count} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/architecture_view.py"/>
        <source>{count} parameters each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <location filename="../pages/inspect/question_tab.py"/>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionChoice</name>
    <message>
        <location filename="../widgets/attention_choice.py"/>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/attention_choice.py"/>
        <source>Source looks at itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/attention_choice.py"/>
        <source>Translation looks at source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/attention_choice.py"/>
        <source>Translation looks back at itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionMap</name>
    <message>
        <location filename="../widgets/attention_map.py"/>
        <source>Attention map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/attention_map.py"/>
        <source>own scale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionView</name>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>"{query}" ({q}) attends to "{key}" ({k})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Edit a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Layer {layer}, head {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Point to read a weight; wheel zooms, right drag moves, Home shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Puts the text into the field on the left, to be changed and looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Run {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>Stretch colours to the head's largest weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>checkpoint of step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>heads off: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>step {step} of the replay, rounded to float16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>weights sha256 {hash}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>{head}, step {step}: each row attends to the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>{head}: each row attends to the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/attention_view.py"/>
        <source>{head}: step {step} minus step {before}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttuneCommand</name>
    <message>
        <location filename="../command.py"/>
        <source>Look at the Runs page for what was done before; please report it with the diagnostics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../command.py"/>
        <source>{what} (exit code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <location filename="../widgets/banner.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeamTreeView</name>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>Beam tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/beam_tree.py"/>
        <source>{fate} · log-probability {sum:.3f} · score {score:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <location filename="../widgets/busy.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChancesPanel</name>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>After top-k and top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>In the text "{token}" comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Logit ÷ temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>The draw: seed {seed} gives {number:.4f} between 0 and 1, which lies in the share of "{token}" ({share:.4f}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>The search for the best translation wrote "{token}" here; nothing is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>The {rows} likeliest of {count} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Top-k is a whole number from 1, or empty; top-p lies above 0 and is at most 1; a seed is a whole number from 0. The table shows the numbers before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>What may come out, the likeliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/chances_panel.py"/>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckpointSection</name>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Best and newest, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Best, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Newest, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>Step {step} is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>The checkpoint of step {step} is no longer there. The best takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>damaged: step {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>the next answer is of step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../checkpoint_section.py"/>
        <source>{title}, damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckpointsView</name>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>1 checkpoint, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Export this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Inspect this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Kept as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>No checkpoint yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Reading the checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Select one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>The checkpoints cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>The first is saved at the first evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>What each of its checkpoints is worth stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/checkpoints_view.py"/>
        <source>{count:,} checkpoints, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsSection</name>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source> and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>Choose a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>No column looks like a label. Choose the one that the model shall predict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>This column has too many different values for a label: it looks like text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>{count} classes: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/columns.py"/>
        <source>{count} values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../palette.py"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../palette.py"/>
        <source>Find an action, a page or a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../palette.py"/>
        <source>No matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareTab</name>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>All differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>All differences: computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>All heads of the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Asking the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Checkpoint of step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Choose above what to compare with: an answer that you keep, a checkpoint, or a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Keep this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Kept of step {step}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Reference: run {run} · checkpoint of step {step} · {heads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Run {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Small maps: {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>Text of the reference: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>The reference has other layers and heads, so there is no difference to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>This network has no attention to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>all heads on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>heads off: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compare_tab.py"/>
        <source>weights sha256 {hash}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparedMaps</name>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>All three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Now minus reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Point to read a weight. Hatched: no counterpart in the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>Stretch colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>To the largest weight of each map instead of 1, so that small changes are seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/compared_maps.py"/>
        <source>no counterpart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <location filename="../widgets/confusion_matrix.py"/>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/confusion_matrix.py"/>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/confusion_matrix.py"/>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/confusion_matrix.py"/>
        <source>{expected} read as {predicted}: {count} of {whole} ({share})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesPanel</name>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Accuracy and F1 appear after the first evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>BLEU, chrF and the share of tokens that are right appear after the first evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Bits a character appear after the first evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Press Train to see the loss fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>The share of masked tokens that are told appears after the first evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>The training loss is measured with {measures} in force, the validation loss without: it is no fault where the training curve lies above the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Validation (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Validation (0 to 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>Validation (bits a character)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>time (min:s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>training with {measures}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataAnswers</name>
    <message>
        <location filename="../project.py"/>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>{count} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>{count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>{count} pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>{count} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose a text and a label column to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose both columns to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose one of them on the left, under Source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose the column with the texts to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Choose the file with the translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Do without {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Get IMDb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>If its lines translate the lines of this one, the two are pairs to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Long pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Open a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Open another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Problems ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Read the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Set up the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Show the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>The first {count} of them are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>The texts offer {size} tokens, fewer than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>This archive holds {count} tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Use as translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/page.py"/>
        <source>{name} lies beside this file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecodingForm</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>For the final figures and for use; while training goes on, evaluations search greedily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>as in training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Name: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Notes: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Select one run to see its figures and to write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>What was tried, and what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>baseline, wide, …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceEditor</name>
    <message>
        <location filename="../pages/train/device.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/device.py"/>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/device.py"/>
        <source>{name} (not here)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>All {of} settings are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Select another run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Select two runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Show what is the same, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>Their settings stand beside each other here, what differs first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/differences_view.py"/>
        <source>{count} of {of} settings differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentLengthsTab</name>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Building the vocabulary and counting tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Documents lie one behind the other, each with its [EOS], and are read in blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>How much text there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Length of the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Median {median} tokens, longest {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>One text, cut where its parts end, and read in blocks: nothing is padded, nothing left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Texts that the model cannot read at once are cut into even pieces, each behind its [CLS].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>blocks of {context} tokens, the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>characters a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>context of {cut}: {kept} fit into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>pieces of {context} tokens at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_lengths.py"/>
        <source>tokens to learn from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentTokensTab</name>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>Building the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>Commonest that it lacks: {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>Commonest tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>The beginning of the held-out text as tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>of the held-out tokens unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>tokens in the vocabulary, of {asked} asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/document_tokens.py"/>
        <source>{token}: {count} times, {share} of the training tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsSection</name>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Choose a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Each ends with [EOS]: the model learns where texts begin and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Each line is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Each paragraph is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Each row is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>None: one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Some of its tokens are hidden, and the encoder learns to tell them from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/documents.py"/>
        <source>The end of the text is kept for validation and test.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <location filename="../widgets/error_dialog.py"/>
        <source>Attune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/error_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/error_dialog.py"/>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/error_dialog.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>"{word}": {count} times in the {chosen} examples ({examples} of them hold it), {elsewhere} times in the other {rest}; z = {score:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Filter the examples, say by a cell of the matrix, to see what tells them from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>No example fits the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>No word that two of them hold tells these {chosen} examples from the other {rest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Words in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>Words they have in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>{chosen} examples against the other {rest}: bars are z-scores of the log-odds (below {chance} may be chance), figures how often each says the word. A click leaves the examples with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/error_words.py"/>
        <source>{count} : {elsewhere}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExampleDelegate</name>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source> · is {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>loss {loss:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamplesModel</name>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>chrF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>chrF {chrf:.1f}: how far its runs of letters are those of the expected translation; 100: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples.py"/>
        <source>✓: exactly the expected translation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamplesSection</name>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>By label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>By label, backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>By prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>By prediction, backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Highest chrF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Highest loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Last in the file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Least sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Loading the examples was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Lowest chrF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Lowest loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>No example fits the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Predicting every example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Shortest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Surest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>{left} of {whole} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamplesTable</name>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>All {whole} examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>Close the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>No example fits the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>Predicting every example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/examples_table.py"/>
        <source>{count} of {whole} examples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpectedPanel</name>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>"{name}" is the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>Behind the last token. Click a token to see what was expected in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>In place of "{name}" ({place})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>It had a probability of {share:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>Likeliest tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>Nothing stands before it, so that nothing was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>What comes next is not stored. Click a token to see how likely it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>rank {rank}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>{change} from {before:.3f} with all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/expected_panel.py"/>
        <source>{share} stands there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>A pre-trained encoder is not exported: train a classifier that starts from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Export into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Exporting: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Keras file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>No model to export yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Prompts in, what the model writes behind them out; temperature, top-k, top-p, seed and length are inputs, and the drawing is inside. Needs only tensorflow; TensorFlow Serving takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Raw sentences in, translations and scores out; the beam search is inside. Needs only tensorflow; TensorFlow Serving takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Raw text in, labels and probabilities out. Needs only tensorflow; TensorFlow Serving takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>SavedModel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>The network alone, token ids in, with its tokenizer beside it. For going on in Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Train a model, or open a run: then it can be taken away as one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/page.py"/>
        <source>Writing the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailurePanel</name>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>End of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Find settings that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>New run with these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Resume this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <location filename="../widgets/file_choice.py"/>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/file_choice.py"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/file_choice.py"/>
        <source>Without: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>By confusion, length and loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>By length and loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Only inexact translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Only mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Search the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/filters.py"/>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>All tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Search names, data, tags, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>Trash ({count:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>{of:,} run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>{of:,} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/filter_bar.py"/>
        <source>{shown:,} of {of:,} runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishedRun</name>
    <message>
        <location filename="../finished_run.py"/>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>A step on {batch:,} texts of {length:,} tokens took {memory}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>Free: {memory}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>It fits with {settings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>Looking for a batch that fits, by real training steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/fit_panel.py"/>
        <source>Train with {settings}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadDrawing</name>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>+ mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>Inside the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>q, k: ±{top}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>sum of softmax × v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>v: ±{top}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>× gate {gate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/head_drawing.py"/>
        <source>× gate {gate}: the head is off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadFigure</name>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Alignment error, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Distance, tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Entropy, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Loss without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Points without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>Share on first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_figures.py"/>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadGrid</name>
    <message>
        <location filename="../widgets/head_grid.py"/>
        <source>All heads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadView</name>
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>only the first {count} tokens were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>with all heads: {label} {share:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>wrong: it is {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/head_view.py"/>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <location filename="../header.py"/>
        <source>Find an action, a page or a run (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header.py"/>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header.py"/>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header.py"/>
        <source>Run: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadsPanel</name>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Figure under each head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>In place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Layer {layer}, head {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Layer {layer}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Layers down, heads across. Arrow keys move, Enter chooses, with Ctrl several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>More about heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>No figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Order of the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Switch all on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Switch off all but this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>The chosen heads: key O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>These cannot be switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>worse without it {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>{change} better without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>{count} off, for other texts and checkpoints, too: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/heads_panel.py"/>
        <source>{figure}: of step {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InsideTab</name>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>A recurrent network has no heads to look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>All keys in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Computing the head step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Layer {layer}, head {head}: softmax(Q Kᵀ / √d_head) V with d_head = {d_head}, √d_head = {root}. Strongest keys: those with the largest softmax, of {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>Point at a number or a strip to read it; arrow keys go through them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>These are the last {most} of {count} locked tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>This is the mean of the heads. Choose one of them on the right to look inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>channel {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>gate × output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/inside_tab.py"/>
        <source>{count} strongest keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>All heads are on: this is another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Choose a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Choose an example on the left, or type a text of your own and press "Look inside".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Edit a copy of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Loading the model and predicting every example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Look inside again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Looking inside was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>No model to look into yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Opening the replay was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Reading every head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Reading the steps of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Train a model, or open a run: then every head's attention can be seen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/page.py"/>
        <source>Type a text on the left and press "Look inside", or replay a pinned one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <location filename="../background.py"/>
        <source>Attune did not foresee this: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../background.py"/>
        <source>Choose another place, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../background.py"/>
        <source>Please report it; nothing of yours was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../background.py"/>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../background.py"/>
        <source>{file} cannot be written: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsTab</name>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Dividing the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Rows of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/labels.py"/>
        <source>{classes} classes, {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageView</name>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>A recurrent network has no attention: all it knows of what it has read is its last state. Its losses, what comes next, and Why can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>Loss {loss:.3f} nats a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>Losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>Next: "{name}"  {share:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>Not in the vocabulary: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>loss a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>loss {loss:.3f} nats a token, perplexity {perplexity:.4g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>next "{name}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>only the first {count} tokens were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>{change} from {before:.3f} with all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/language_view.py"/>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Learner</name>
    <message>
        <location filename="../pages/vectors/learner.py"/>
        <source>The word vectors could not be learned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearningSection</name>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Choose a text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Learn from a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Learned so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>Text to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/learning.py"/>
        <source>word2vec learns a vector for each word from the words around it. The text may be plain, or a table's column; Chinese is segmented. It goes on when the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LengthsTab</name>
    <message>
        <location filename="../pages/data/figures.py"/>
        <source>over 99.99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/figures.py"/>
        <source>under 0.1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>A text as tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Building the vocabulary and counting tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Commonest words it lacks: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Length of the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Median {median} tokens, longest {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>cut at {cut}: {kept} kept whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>measured on {count} texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>of the texts kept whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>of the words in held-out texts covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>of their tokens unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/lengths.py"/>
        <source>tokens in the vocabulary, of {asked} asked for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LifeLinesPlot</name>
    <message>
        <location filename="../widgets/life_lines_plot.py"/>
        <source>Heads over training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/life_lines_plot.py"/>
        <source>Layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LifeLinesTab</name>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Choose a pinned example on the left, or pin what is shown, to see how its heads formed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Entropy (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Layer {layer}, head {head}, step {step}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Mean distance (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Point to read a line, click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Share on the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>This network has no attention to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/life_lines_tab.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossesTab</name>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Loss of each token, given those before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Loss: −log of the probability, in nats. Rank 1: the model held no token for likelier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Point at a row to read its numbers; a click locks the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>With all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/losses_tab.py"/>
        <source>{share:.3f}, rank {rank}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../main_window.py"/>
        <source>Change between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Go to {page}</source>
        <translation>转到 {page}</translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Show this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Show what is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../main_window.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>Click a point, or look for a word: the words nearest to it by cosine are listed here.

Drag to turn, Shift-drag to move, wheel to zoom, double-click to see everything. Page Down: the next word; Esc: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>Moment of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>Near words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>Step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>{number} words read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>{word} · {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_panel.py"/>
        <source>{word}: {count} times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Keeps near words near, faster than t-SNE. Distances between groups mean little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Keeps near words near. Distances between groups mean nothing. Takes minutes for many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Over training (PCA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>PCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Plane (2-D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Space (3-D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>The directions along which the vectors vary most. Distances are true, but flattened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>The last checkpoint's PCA, and where the words were at those before it, on the same axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>UMAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/map_section.py"/>
        <source>t-SNE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Kind of model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>All three can be one table only where both sides share a joint vocabulary (Data page).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Change {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Go to Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Measuring one batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>No pairs to learn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>No text to go on with yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>No text to pre-train on yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Reset the network's settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>The data has no labels to learn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>The drawing assumes 2 classes and the vocabulary asked for, {size} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>The drawing assumes the vocabulary asked for, {size} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>Try one batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>about {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>one vocabulary, up to {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>one vocabulary, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabularies up to {size}, {outputs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabularies {size}, {outputs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabulary up to {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabulary up to {size}, {outputs} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabulary {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/page.py"/>
        <source>vocabulary {size}, {outputs} classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovedFile</name>
    <message>
        <location filename="../moved_file.py"/>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../moved_file.py"/>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../moved_file.py"/>
        <source>Where is the file now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../moved_file.py"/>
        <source>{what} Where is it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberEdit</name>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>A number is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>A number is needed here, such as 0.1 or 1e-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>A whole number is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Building the network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Measured on a batch of {batch} × {length} tokens: {step} per step, {speed} tokens/s, peak memory {memory}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Memory for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Open your data to know how many tokens an epoch has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Press Try one batch to measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>Time per epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/numbers.py"/>
        <source>at the measured speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlayPanel</name>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Figure in the first plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Figure in the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>No steps yet: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Nothing to draw here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Select runs in the table: their curves are laid over each other here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>The first {count} of the selected runs are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>time (min:s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>tokens learned from, about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnTextSection</name>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>A sentence to translate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>A text to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>It was not bad at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Your sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/controls.py"/>
        <source>Your text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairDetail</name>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>Tokens of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>Tokens of the target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairLengthsTab</name>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Building the vocabulary and counting tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Each point is a pair of lengths, the stronger the commoner; point at one for its numbers. Points far from the line are odd pairs: Problems leads to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Length of the target by length of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Lengths of both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Lengths of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Lengths of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Median {median} tokens, longest {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>Pairs: {training} training · {validation} validation · {test} test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>limit {cut}: {kept} within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>median: {ratio} words of {target} for a word of {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_lengths.py"/>
        <source>{language} (words)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Alignment errors: on validation. Framed cells: the truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Having read "{read}", writing "{said}": looks at "{key}" ({k})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>Layer {layer}, mean of its heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>No lines below a weight of {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>This network has no attention: all it knows of the source is its encoder's last state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pair_view.py"/>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairVocabularyTab</name>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>A pair as the model meets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>A vocabulary for each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Building the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Commonest words it lacks: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Different words met, by words read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>One vocabulary for both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Source tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>Target tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>[BOS] begins a sentence, [EOS] ends it; [PAD] fills up what is shorter in a batch; nothing attends to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>of the words in held-out pairs covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>of their tokens unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>tokens in the vocabulary, of {asked} asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_vocabulary.py"/>
        <source>words read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairWordsTab</name>
    <message>
        <location filename="../pages/data/pair_words.py"/>
        <source>Commonest words of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_words.py"/>
        <source>Commonest words of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_words.py"/>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/pair_words.py"/>
        <source>{word}: {count} times, {share} of this side's words
Click to see the pairs with it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <location filename="../widgets/part_view.py"/>
        <source>All of the map; the frame is the part that is seen. Drag it to move it, drag beside it to choose another part. The wheel, + and - make it smaller and larger, Shift and arrows move it; a double click or Home shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/part_view.py"/>
        <source>Rows {top} to {bottom} of {rows}, columns {left} to {right} of {columns}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinnedAttention</name>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Each checkpoint stores the attention of the pinned texts; the first comes with the first evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Go to Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Layer {layer}, head {head}, step {step}: each row attends to the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>No attention yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>No step has stored it. Inspect asks the checkpoints that are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Nothing is pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Nothing is stored of the pinned text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Open in Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Pin a text on the Inspect page to see how its attention formed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Pinned example at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Point at the map to read a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Press Train: from the first checkpoint on, the attention of a pinned text forms here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>Reading what is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>The stored attention cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/attention.py"/>
        <source>its loss {loss} nats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinsSection</name>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Click one to see its attention form. {most} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Each checkpoint then stores the attention of this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Nothing is pinned yet. The first checkpoint pins four short validation texts by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Nothing is pinned: pin a text to see how its attention formed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Over training ({count} pinned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Pin what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Pinned examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Pinned no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Test, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Validation, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/pins_section.py"/>
        <source>Your text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetSection</name>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/controls.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Cleaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_model.py"/>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewTab</name>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>1 row was not read as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>All labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>All parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Reading rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Rows with this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>{all} {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>{count} rows were not read as they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview.py"/>
        <source>{shown} of {all} {rows}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsTab</name>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Export rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Nothing to report: every row was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Rows not read as they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Rows not read as they stand: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Show rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>the first {shown} are listed, all are exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/problems.py"/>
        <source>{rows} rows written to {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <location filename="../project.py"/>
        <source>Cancel the reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Change the kind of model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Change the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Do without the second file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Read {name} as the translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Reset {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Swap source and target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Take the settings of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../project.py"/>
        <source>Use preset {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../setting_names.py"/>
        <source>Set {settings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../setting_names.py"/>
        <source>{title} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec_edits.py"/>
        <source>Use {settings}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptSection</name>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>The model goes on with this. Ctrl+Enter writes, Escape stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>What the text begins with. Empty: the model begins by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionTab</name>
    <message>
        <location filename="../pages/inspect/question_tab.py"/>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Analogy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Analogy: a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Analogy: and this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Analogy: less this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Look for a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Similarity: first word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>Similarity: second word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>king</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>man</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>woman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/questions.py"/>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Earlier (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Hold: launch no more runs; those under way go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Later (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Launch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>On hold · {runs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Put back {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Queue · {runs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Take out of the queue (Delete); the run stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Training: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>{count} runs</source>
        <translation type="unfinished"></translation>
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
        <translation>运行记录</translation>
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
        <translation>写作</translation>
    </message>
    <message>
        <location filename="../rail.py"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <location filename="../rail.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../rail.py"/>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../rail.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateGrid</name>
    <message>
        <location filename="../widgets/rate_grid.py"/>
        <source>Layer {layer}, head {head}: {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/rate_grid.py"/>
        <source>best: layer {layer}, head {head}, {rate}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Above {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>By sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>By token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>By word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>Weights to the tokens of a word are added up, those from them averaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>What attends to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>What it attends to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/reading_bar.py"/>
        <source>{count} strongest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Another reading is nearly as likely: please check the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Detect: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Header row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>Read as {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>double "</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>one column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>single '</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/reading.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>1 step a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Difference to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Leave the replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>Step {step} of the replay ({place} of {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>The step after (. or →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>The step before (, or ←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>colours: minus step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>damaged steps: {count}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>rounded to float16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>this example's loss {loss} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/replay_bar.py"/>
        <source>{count} steps a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Kept: the best on validation, step {step} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Kept: the last step, {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Test {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>Validation {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/result.py"/>
        <source>trained for {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>"Exported" is said only after a clean process has loaded the model and answered as Attune does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>A clean process with {by} answered {texts} texts: labels equal, probabilities within {difference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>A clean process with {by} translated {texts} texts: translations equal, scores within {difference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>A clean process with {by} wrote {texts} texts, the likeliest and drawn ones: all equal, log-probabilities within {difference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Lines that load the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Load it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Take the model away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>only tensorflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/export/result_view.py"/>
        <source>step {step}, for that of step {damaged} is damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source> and {count:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Bringing back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Brought back: {names}{more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Delete the runs in the trash for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Deleted for good: {count:,} runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Discarding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Discarding {names}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Edit notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Edit tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Empty trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Empty trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Emptying the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Moving to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>New run from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Open a packed run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Open a zip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Opened as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Pack as zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Pack as zip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Packed into {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Python (*.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Read the folder again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Resuming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Save as Keras script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Save as Keras script…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Their weights, curves and notes are gone then. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Writing the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>Zip (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>{count:,} runs were moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/actions.py"/>
        <source>{name} was moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>All steps are done; the model is being evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Discarding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Ends the run without a last evaluation and puts it into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Resuming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The best model is evaluated, then the run ends. What was learnt is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The run ends without a last evaluation and goes to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The run pauses after this evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The run stays paused when this window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>This run has not started yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Training goes on when this window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunChanges</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Apply from the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Change this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <location filename="../pages/runs/details.py"/>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDiscarder</name>
    <message>
        <location filename="../discarding.py"/>
        <source>The run could not be discarded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunLauncher</name>
    <message>
        <location filename="../launcher.py"/>
        <source>The run could not be started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunName</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Its curves will stand here from the first step on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunRecord</name>
    <message>
        <location filename="../run_record.py"/>
        <source>1 event ({kinds}) lacks what its type promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run_record.py"/>
        <source>{count} events ({kinds}) lack what their type promises.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Press Train to see the loss fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>The loss appears with the first step, once the data is prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>This run ended before its first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>This run has not started yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view.py"/>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWarnings</name>
    <message>
        <location filename="../pages/train/warnings.py"/>
        <source>(1 warning before it.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/warnings.py"/>
        <source>({count} warnings before it.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/warnings.py"/>
        <source>The record of this run is damaged at {count} places: what stood there is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/warnings.py"/>
        <source>The record of this run is damaged: a part of it is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWatcher</name>
    <message>
        <location filename="../run_watcher.py"/>
        <source>Please report it with the diagnostics; the run itself goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run_watcher.py"/>
        <source>The run {path} cannot be followed: Attune did not foresee this: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>newer Attune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/columns.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Accuracy (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Alignment error (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>F1 (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Tokens right (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>Validation loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/overlay.py"/>
        <source>chrF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>All runs lie in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Back to the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Each run is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>No run has all of what is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>No runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Open run {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Reading the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Runs appear here once one has been trained. A packed run is opened from More.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Runs that are put aside lie here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Show the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>The runs cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>The trash is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/page.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsUnderWay</name>
    <message>
        <location filename="../runs_under_way.py"/>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../runs_under_way.py"/>
        <source>{name} has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../runs_under_way.py"/>
        <source>{name} has finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../runs_under_way.py"/>
        <source>{name} was stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <location filename="../pages/train/samples.py"/>
        <source>After each evaluation, a few validation texts and what the model makes of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/samples.py"/>
        <source>After each evaluation, what the model writes behind the beginning of the validation text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>A way to draw: sets temperature, top-k, top-p and penalty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <location filename="../widgets/editors.py"/>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Beams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Double-click a hypothesis to look into it; click a word of the tree to go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Growing the beam tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Hypotheses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/search_view.py"/>
        <source>{text} … (cut: it found no end)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedEditor</name>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>Another seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceClient</name>
    <message>
        <location filename="../client.py"/>
        <source>A helper process of Attune ended unexpectedly ({module}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../client.py"/>
        <source>It starts anew with the next action; please try that again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../client.py"/>
        <source>It was killed from outside: by a person, or by the system for want of memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsChoice</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The settings of a run to add to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The settings of the run that is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Error messages are in English as yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Folder for runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>New runs are kept here; runs made before stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Nothing on the screen moves by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/settings/page.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareScale</name>
    <message>
        <location filename="../widgets/share_scale.py"/>
        <source>Colours from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Alignment error by layer and head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Alignment error rate of each head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Click a cell to look at its examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Hidden tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Live predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Live text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Live translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Test texts, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Validation texts, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>Which labels are taken for which, after the first evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/side.py"/>
        <source>best head, over steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidesSection</name>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Choose a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Choose the column of the sentences and the column of their translations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>File with the translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Second file, languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Source language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Swap source and target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Target language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>This file has one side only. Choose the file with its translations, line by line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>Translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/sides.py"/>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceSection</name>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>1 column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Choose a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Get IMDb (84 MB)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>No file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>No recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <location filename="../pages/vectors/source.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/source.py"/>
        <source>{count} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>File of word vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>In place of the run: a file in word2vec's text format, or GloVe's, or vectors learned here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Learned vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>None of those learned here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>The embedding layer of {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/source.py"/>
        <source>Vectors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecForm</name>
    <message>
        <location filename="../form.py"/>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../form.py"/>
        <source>This takes {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitSection</name>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>A given split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Split column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Test file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Training and validation need more than 0 %, and all three add up to 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/split.py"/>
        <source>Validation file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartFromEditor</name>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>{name} (does not fit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/start_from.py"/>
        <source>{name} (elsewhere)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>50,000 film reviews by Maas et al. (2011), downloaded from their authors; 84 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>A .csv, .tsv, .txt, .parquet, .json or .jsonl, also inside .gz or .zip. A plain text is one to go on with. For two files with a sentence a line, such as train.en and train.de, begin with one. Drop it here, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Begin with texts and labels, with pairs of sentences, or with any text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>IMDb reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Or try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/start.py"/>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../status_bar.py"/>
        <source>Memory {used} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../status_bar.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../status_bar.py"/>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <location filename="../widgets/step_list.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepScrubber</name>
    <message>
        <location filename="../widgets/step_scrubber.py"/>
        <source>Step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/step_scrubber.py"/>
        <source>Steps of the replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/step_scrubber.py"/>
        <source>step {step}, {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/step_scrubber.py"/>
        <source>{name} loss {loss} nats, of step {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>+ Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>+ Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>A score for each label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>All heads side by side; one that is off is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Divided, so that wide heads are no surer than narrow ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each head's mean of the values, by its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each neuron sums up the channels by its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each number picks its row of the table of tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each row becomes weights that add up to 1: the attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each row is brought to one size before it is read; the stream itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Each row of the sum is brought to one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Embedding rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Every place has a learned vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Every place has a vector of waves, slower from channel to channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Final norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Heads joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>How well each query fits each key: the sum of the products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>K turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Keys: what {what} offers to be found by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Q turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Queries: what each row looks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Scores become shares that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The activation decides what of each neuron goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The first token's vector stands for the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The joined heads are mixed: what the attention adds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The largest value of each channel over all tokens stands for the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The last block's stream is normalised once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The last row is compared with the vector of every token of the vocabulary: a score for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The last token's vector stands for the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The mean of all tokens' vectors stands for the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The neurons are mixed: what the feed-forward layer adds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The rows are made as loud as the positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The text is cut into tokens; each is known by a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>The third matrix: what lets each neuron through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Token and place are added: the residual stream begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Tokens and ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Turned by the angle of their place, so that q·k depends on the distance (rotary positions).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Values: what {what} hands on where it is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Weights · V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>What the layer found is added to the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>Where a query may not look, a billion is taken away: padding, and what is later where attention is causal. Hatched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>cross-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>feed-forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>self-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/step_words.py"/>
        <source>the encoder's output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsTab</name>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>A recurrent network has no blocks to go through step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Block {number}/{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Computing the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Head {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Point to read a number; ← → other steps, Page ↑ ↓ other blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>Whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>channel {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>channels of the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>neuron {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>source tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>target tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>tokens of the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/steps_tab.py"/>
        <source>{count} blocks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopsEditor</name>
    <message>
        <location filename="../pages/write/controls.py"/>
        <source>One a line; \n is a line end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Copied what is seen, as an image and as SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Copy what is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Numbers of every head (npz)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Numbers of this head (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>Page (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>There is no attention to draw. Save the numbers as npz instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>There is nothing drawn in this view. Choose another, or save the numbers as npz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/taking_away.py"/>
        <source>all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Folder for the two tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Tables for the Embedding Projector (TSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>Vectors as text (word2vec)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/taking_away.py"/>
        <source>{folder} holds {names} already. Replace?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskSection</name>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Go on with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Pre-train an encoder on texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Tell the label of a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/task.py"/>
        <source>Translate sentences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDetail</name>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>After cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>Before cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/preview_detail.py"/>
        <source>The first 20,000 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextTaking</name>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Copied the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Everything, with alternatives (JSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Numbers of each token (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/taking_away.py"/>
        <source>Text…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Point at a token to see its links; a click keeps them, Ctrl and a click add to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Shaded: what attends to {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Shaded: what {names} attend to, summed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>Shaded: what {names} attends to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/text_view.py"/>
        <source>What the model read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <location filename="../pages/write/texts.py"/>
        <source>Texts of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/texts.py"/>
        <source>{count} tokens by {run}, step {step}. Temperature {temperature:g}, seed {seed}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThroughTab</name>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>A recurrent network has no blocks to follow a token through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Attention adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Attention rollout (Abnar &amp; Zuidema 2020)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Attention rollout of the encoder (Abnar &amp; Zuidema 2020)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Cross-attention adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Feed-forward adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Following the token block by block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>In the decoder; the five likeliest tokens of the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>It is of the whole text, not of one token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Lengths of vectors, all on one scale; directions differ, so they do not add up. The stream is what leaves the block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Number of the neuron, from 0, and its activation; the largest magnitude first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Prediction read out after each layer (logit lens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Rollout: how much of each token reaches the chosen one by way of 0.5 · mean of the heads + 0.5 · identity, layer upon layer. It knows nothing of values and feed-forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Source: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>The five tokens that would likeliest be written behind the chosen one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>The logit lens (nostalgebraist 2020) reads the stream after each layer through the final norm and the head; after the last layer that is the prediction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>Translation: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>residual stream, and what is added to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/through_tab.py"/>
        <source>strongest feed-forward neurons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenIds</name>
    <message>
        <location filename="../widgets/token_ids.py"/>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/token_ids.py"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/token_ids.py"/>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/token_ids.py"/>
        <source>Tokens and ids</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenLinks</name>
    <message>
        <location filename="../widgets/token_links.py"/>
        <source>Links between tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenOrder</name>
    <message>
        <location filename="../pages/inspect/token_order.py"/>
        <source>As in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_order.py"/>
        <source>Order of the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_order.py"/>
        <source>Strongest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenTab</name>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>No token is locked: this is the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>Point at a row to read its numbers; arrow keys go through them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/token_tab.py"/>
        <source>Token of the source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <location filename="../widgets/token_text.py"/>
        <source>The text the model read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <location filename="../pages/train/longer.py"/>
        <source>This run has finished its {done} epochs. How many should it be in all?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/longer.py"/>
        <source>Train longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Add to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Change {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Discard the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Discarding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Pause the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Resume the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Resume this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Start from another run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Stop the training and keep what was learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Train longer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/page.py"/>
        <source>{name} was discarded. It lies in the trash of the Runs page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>The settings of the run that is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/controls.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslationAnswer</name>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>Not in the vocabulary: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>Reference: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>Too long: only the first {count} tokens were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>With all heads: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>chrF {chrf:.1f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>pinned translation; on average {share:.3f} for its next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>score {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/translation_answer.py"/>
        <source>{change} from {before} with all heads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslationsView</name>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>After each evaluation, the same few validation sentences are translated and stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>How the translation of this sentence changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Newest translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>No translations yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Pinned sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Translations of this sentence, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VectorsPage</name>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Choose another checkpoint, or a file of word vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Choose another text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Choose the same text with the same options again to go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Draw the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Drawing the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>It was cancelled: the map is drawn when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Many words take a while by t-SNE and UMAP: the map is drawn when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Nearest to {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>No word vectors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Not drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Nothing was learned yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Reading the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Reading vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Saved {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>There is no map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Train a model or open a run to see its embedding layer, choose a file of word vectors, or learn some from a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>What is learned so far lies in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>Writing vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{count} lines of the file gave no vector; the first is line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{first} · {second}: cosine {cosine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{n} dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{shares} of the variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{shown} of {total} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/vectors/page.py"/>
        <source>{text} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/view_bar.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyTab</name>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Asking what each token contributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Attention alone is not an explanation: it tells where a head looks, not what comes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Attention of "{name}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Completeness does not hold within 1 %: the integrated gradients add up to {sum}, the difference is {difference} ({steps} steps). Read them with care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Completeness holds: the integrated gradients add up to {sum}, the difference is {difference} ({steps} steps).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Gradient × input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>In nats, all on one scale: red speaks for it, blue against it. Gradient × input (Shrikumar et al. 2016); integrated gradients (Sundararajan et al. 2017), from zeros in place of the token embeddings; removal: by how much the log-probability falls without the token, each a run of the model (–: the token is not of the text, and is never removed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Integrated gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Log-probability of "{name}": {value} nats (probability {share}); without any token embedding {baseline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>No token is locked: this is the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Nothing stands before the first token. Choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>The predicted label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>What it had written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/why_tab.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordChoices</name>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>Log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>Number of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>Show stop words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/word_choices.py"/>
        <source>{total} words, {distinct} different ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordMap</name>
    <message>
        <location filename="../widgets/word_colors.py"/>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/word_colors.py"/>
        <source>last in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/word_colors.py"/>
        <source>{count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/word_map.py"/>
        <source>Map of words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsTab</name>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>All classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Commonest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Comparing the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>How many standard errors a word's log-odds lie above those in the other classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Most distinctive of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>Words distinctive of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>{word}: score {score}, {count} times
Click to see the rows with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>{word}: {count} times, {share} of all words
Click to see the rows with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/data/words.py"/>
        <source>… and {count} further classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorthTab</name>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Another checkpoint is shown, whose heads have not been measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Below: what changes when one head is off, in points and nats, with the 95 % interval of the paired differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Judging the model without each head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Switches each head off in turn, judges the rows without it, and tells what that costs. Then the heads on the right are framed by their worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Up to {count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>What changes without each head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>What is each head worth?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>Worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>{rows} blocks of {split}, step {step}. With all heads: {accuracy} of the tokens right, loss {loss} a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>{rows} pairs of {split}, step {step}. With all heads: {accuracy} of the true tokens right, loss {loss} a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/inspect/worth_tab.py"/>
        <source>{rows} rows of {split}, step {step}. With all heads: accuracy {accuracy}, loss {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Earlier text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Go on with the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>It comes with the run's first evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>It has not learned to go on with a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>It reads one and the same sign for something unknown in their place. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Later text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>No checkpoint yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>No language model is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Open the stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Some little stories are bundled for a small one to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Stop writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>The model's vocabulary lacks: {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>This text goes on with {run}, which wrote it. "Write" begins one with the run that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Type what the text begins with, or nothing, and press Write. Ctrl+Enter does, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Write the prompt with what its training text has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Writes behind the end of the text that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>Writing takes a model that has learned to go on with a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/page.py"/>
        <source>{run} is no language model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriteView</name>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>1 token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>Before temperature, top-k, top-p and penalty, or after. The prompt has no colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>Chance of being drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>No colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>Probability by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>The written text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>What the colours tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>broken off by an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>ended at the length that was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>ended before a stop text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>longer than the context: the last token was written without the first {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>perplexity {power:,.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>the document ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>{loss:.3f} nats a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>{n:,} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>{run}, step {step:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/view.py"/>
        <source>{speed:,.0f} a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrittenTexts</name>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>After each evaluation, the model goes on with the beginning of the validation text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>In the text it goes on: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>Step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>What the model writes behind this beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/written.py"/>
        <source>What was written at each evaluation, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <location filename="../pages/train/samples.py"/>
        <source>expected {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_History</name>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/translations.py"/>
        <source>Translation, new words underlined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <location filename="../app.py"/>
        <source>Attune did not foresee this: {kind}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app.py"/>
        <source>Please report it with the diagnostics. Your work goes on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>architecture</name>
    <message>
        <location filename="../architecture"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, additive (Bahdanau)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, concat (Luong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, dot (Luong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, general (Luong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, {} head of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Attention to the source, {} heads of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Causal self-attention, {} head of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Causal self-attention, {} head of {}, rotary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Causal self-attention, {} heads of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Causal self-attention, {} heads of {}, rotary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Context and state, joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Decoder block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Encoder block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Feed-forward, {} wide, GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Feed-forward, {} wide, ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Feed-forward, {} wide, SwiGLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>GRU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>GRU, both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>GRU, fed with what was attended to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Hidden token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>LSTM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>LSTM, both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Last token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>LayerNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Learned positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Masked tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Maximum over tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Mean over tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Plain recurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Plain recurrence, both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Pre-training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>RMSNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Self-attention, {} head of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Self-attention, {} head of {}, rotary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Self-attention, {} heads of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Self-attention, {} heads of {}, rotary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Sinusoidal positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Source embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Target embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Target tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>Token embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../architecture"/>
        <source>target embedding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>curves</name>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>attention dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>bits a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>chrF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>masked tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/curves.py"/>
        <source>word dropout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <location filename="../figures.py"/>
        <source>BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>alignment error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>bits a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>causal encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>chrF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>every evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>every {count} evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>exactly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>masked encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>masked tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../figures.py"/>
        <source>tokens right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <location filename="../languages"/>
        <source>Afrikaans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Albanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Armenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Basque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Belarusian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Bulgarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Cantonese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Catalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Croatian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Esperanto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Estonian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Galician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Georgian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Gujarati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Icelandic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Indonesian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Irish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Kazakh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Latvian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Lithuanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Macedonian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Malay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Marathi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Mongolian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Persian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Serbian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Slovak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Slovenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Swahili</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Tagalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Telugu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Urdu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Uzbek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../languages"/>
        <source>Welsh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>memory</name>
    <message>
        <location filename="../pages/model/costs.py"/>
        <source>activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/costs.py"/>
        <source>gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/costs.py"/>
        <source>optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/model/costs.py"/>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>As the model says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Greedy, no repeating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Nucleus 0.95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Top-k 40</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/write/presets.py"/>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>It may be waiting for the disk or for memory. Wait, or stop it: what was saved is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Its process is gone without a word: it was killed, or the machine was restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>The training ended unexpectedly at step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>The training failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>The training has given no sign of life for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>What was saved up to the last checkpoint is kept; the run can go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/failure.py"/>
        <source>Which batch fits can be found out by trying; the model stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Choose a text column and a label column with two labels or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Choose the column with the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Choose the columns with the sentences and with their translations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Go to Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No labels to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No pairs to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No text to go on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>No text to pre-train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/missing.py"/>
        <source>Open texts with labels, pairs of sentences, any text, or a sample; then press Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Ended unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Evaluating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>No sign of life for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Not started yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Preparing the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Stopped, what was learnt is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>goes on when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>memory {used} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>stays paused when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>training {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{count} epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{count} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{count} step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{count} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/progress.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/queue_panel.py"/>
        <source>Lets {name}, a run with the settings of the pages as they are now, wait until the device is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It cannot be started and is passed over: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It cannot be started: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It comes after {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It starts in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It waits because the queue is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It waits until one of the {count} runs that train on {device} has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It waits until {name} has ended, which trains on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>It waits until {name}, a run of another workspace, has ended, which trains on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/train/waiting_for.py"/>
        <source>the CPU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>run presets</name>
    <message>
        <location filename="../run presets"/>
        <source>A GRU encoder-decoder that looks back at the source at every word: the additive attention of Bahdanau et al. (2015), but what was looked at helps to choose the word and is not fed into the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>A small encoder-decoder Transformer that learns the bundled pairs in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>A toy: a decoder-only Transformer over characters, 2 layers of 4 heads, 64 wide, that learns the bundled stories while you watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>GPT, small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>GPT, tiny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>GPT-2 small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>LSTM language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Masked tokens on texts without labels: an encoder of the shape of `reviews`, for a classifier to start from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Pre-training, small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>RNN with attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>RNN without attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Reviews, the classic recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The default for labelled text: a small pre-norm Transformer encoder over subwords, with rotary positions and word dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The default for pairs of sentences: an encoder-decoder Transformer over joint subwords, 3 + 3 layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The default for plain text: a decoder-only Transformer over characters of a 128-token context, 4 layers of 4 heads, 128 wide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The same GRU encoder-decoder without attention: all of the source must fit into one vector (Sutskever et al. 2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The shape of GPT-2 small (Radford et al. 2019): 12 layers of 12 heads, 768 wide, a context of 1,024 subwords, learned positions. It wants a GPU and a lot of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>The tutorials' way: letters only, whole words, a vocabulary of 5,000, learned positions, post-norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Translation, tiny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run presets"/>
        <source>Two LSTM layers over characters, to compare a Transformer with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>run states</name>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <location filename="../samples"/>
        <source>5,400 Chinese sentences with their English translation; measure words, 的, and no spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>5,400 sentences with their Spanish translation; adjectives move, and gender agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>6,300 short Chinese reviews of films, hotels, restaurants, phones and books; negation decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>6,300 short reviews of films, hotels, restaurants, phones and books; negation decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Pairs (Chinese to English)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Pairs (English to Spanish)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Reviews (Chinese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Reviews (English)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Some 300 little stories to go on with; who was named, lost and seen comes back later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../samples"/>
        <source>Stories (English)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spec</name>
    <message>
        <location filename="../spec"/>
        <source>A column that says train, validation (or valid, val, dev) or test for each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A file in word2vec's text format, or a folder of vectors, that the embedding layer begins with. Empty: with random ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A file, read like the first, that is the test set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A file, read like the first, that is the validation set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A second file: each of its lines translates the same line of the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>A word predicts each of its neighbours (skip-gram, better with few words of text), or their mean predicts it (CBOW, about four times as fast).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Adafactor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>AdamW: Adam with decoupled weight decay (Loshchilov &amp; Hutter 2019).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Additive (Bahdanau)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>After (post-norm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>After the warm-up: constant, 1/sqrt(step) (Vaswani et al.), or half a cosine to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>All three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Applied to each text before the tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Around fields, usually ". Empty: quotes mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>At most this many distinct tokens, the commonest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>At most this many texts per step, so that short texts still give many steps. Empty: as many as the tokens allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>At most this many tokens are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>At the beginning; it falls linearly with the words read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Attention dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Attention heads a layer; each is d_model / heads wide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Average checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Beam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Before (pre-norm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Before each sub-layer (steadier) or after it (the 2017 paper).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Blocks that read the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Blocks that write the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>CBOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Causal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Collapse white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Concat (Luong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Decode entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Decoder blocks, one above the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Decoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Divides the logits: below 1 surer, above 1 bolder. 0: always the likeliest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Dot (Luong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Each token looks at itself and at those before it only, as in a language model (GPT: Radford et al. 2018). A classifier that starts from one needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Empty: the maximum length of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Encoder blocks, one above the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Encoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>End rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Exponential moving average of the weights, used for evaluation and kept at the end. Empty: off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>First token (CLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>GPT (Transformer decoder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>GRU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>General (Luong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Gradients longer than this are shortened to it. Empty: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Header row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How a token's place is told: fixed waves, learned vectors, or rotation of queries and keys (RoFormer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How a translation is searched for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How rows are divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How text becomes token ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How the decoder looks at the source: not at all but by one vector; additive (Bahdanau et al. 2015); or dot, general, concat (Luong et al. 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How the tokens' vectors become one: mean, first token, maximum, or last token, which suits causal attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>How the weights are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Hypotheses kept at each step; 1 is greedy search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Initialiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Input feeding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Inside the feed-forward layer; SwiGLU has a third matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Inverse square root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Keep checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Keeps the share of each label equal in all parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Kept together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>LSTM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Label column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Language models and pre-training only. Stream: all is one text. Rows: each row, or line of plain text, is a document, which a language model learns to end with [EOS]. Paragraphs: so is what stands between blank lines of plain text. Empty: plain text is a stream, a table has rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Last token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>LayerNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>LayerNorm, or RMSNorm without mean and bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Length penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Letters a–z only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Lion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Long pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Longer texts are cut here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Longest output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Lowercase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Makes `Good` and `good` one word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Makes one space of each run of spaces, tabs and line ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Makes tokens that the text has already less likely; 1: off. Keskar et al. 2019 use 1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Masked encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Masked share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Maximum length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Minimum count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Mixed bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Mixed float16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Mixed precision saves time and memory on GPUs; on most CPUs it is slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Norm placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Of everything that is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Of the weight matrices: Glorot &amp; Bengio 2010, or He et al. 2015.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Of weights, dropout and batch order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Only the k likeliest tokens can be drawn. Empty: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Only the likeliest tokens that together have this probability can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Passes over the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Passes over the training texts. Empty: as many as the size of the data asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Plain recurrence, LSTM (Hochreiter &amp; Schmidhuber 1997) or GRU (Cho et al. 2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Quote character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>R-Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>RMSNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>RNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Rarer words get no vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Rate of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Recurrent layers in the encoder and in the decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Recurrent layers, one above the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Recurrent network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Repetition penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Replaces each tag by a space, so that `good&lt;br /&gt;film` stays two words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Rotary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Scores are divided by ((5 + length) / 6) to this power (Wu et al. 2016). Higher: longer sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Separate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Separate vocabularies only: the target's size. Empty: like the source's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of activations zeroed in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of attention weights zeroed in training; costs much of a CPU step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of target tokens that are given as they should be in training; in place of the others stands the model's own choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of the rows kept for the final figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of the rows that training is judged on while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of the rows the model learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of the tokens that are to be told; of these 80 % are hidden, 10 % replaced by others, 10 % left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Share of whole tokens left out in training, so that no single word decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Sinusoidal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Skip-gram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Source column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Source language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Split column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Split seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Stop after this many epochs without a better validation loss (translation: BLEU). Empty: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Stop texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Stratified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Strip HTML tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Subsampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Subword sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Subwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Such as utf-8 or gb18030.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>SwiGLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Szegedy et al. 2016.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target and output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Target vocabulary size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Teacher forcing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Test file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Text column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Texts per batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The character between columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The checkpoint of every so many evaluations is kept, besides the best and the last. Empty: only those two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The column that the model learns to predict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The column that the model reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The column with the sentences to translate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The column with their translations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The encoder reads the source forwards and backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The folder of a run whose body and tokenizer this one takes over: a pre-trained encoder or a GPT for a classifier, or a model of the same kind. Empty: from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The highest rate of the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The learning rate at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The learning rate of what was taken over, as a share of that of what is new (discriminative fine-tuning: Howard &amp; Ruder 2018, who divide by 2.6 from layer to layer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The mean of the weights of so many last evaluations is kept at the end where it is better. Empty: off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The most words on each side; the width is drawn anew for each word, so that near words count more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The pull of weights to 0 in AdamW and Lion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The rate climbs from 0 over this many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The same seed and file give the same split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The same seed writes the same text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>The table: .csv .tsv .txt .parquet .json .jsonl, also in .gz or .zip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tied embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tied output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tokens are written by the vectors that they are read by (Press &amp; Wolf 2017).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Tokens per step, padding included. Texts of like length share a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Training share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Transformer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Translators only. In training, each longest match is passed over with this probability, so that words are spelled in several ways (MaxMatch-Dropout: Hiraoka, 2022). 0.1 helps where there are few pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Translators only. Joint: source and target share one, so that names and numbers are the same tokens on both sides. Separate: each has its own, as suits languages of different scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Translators only. Sources: pairs with equal sources stay on one side. Pairs: those with equal targets, too, and all that hang together so; no validation or test target was learned from then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Turns `&amp;amp;`, `&amp;quot;`, `&amp;#233;` into the characters they stand for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Validation file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Validation share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Vectors of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Vocabularies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Vocabulary size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Weight averaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Weight of the pull that makes two passes under different dropout agree (Liang et al. 2021). Doubles the cost of a step. 0: off. Translation only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What happens to pairs of which a side has more tokens than the maximum length: they are left out of training, or cut there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What the model learns to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What the source is called wherever it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What the target is called wherever it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>What was attended to goes into the next step too (Luong et al. 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Where one of these would be written, the text ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Where the text is and how it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Whether row 1 names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Which member of a .zip with several tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Which token tables are one (Press &amp; Wolf 2017): none, the target's and the output's, or all three, which needs a joint vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Width of each token's vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Width of each word's vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Width of the feed-forward layer inside a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Width of token vectors and states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Word dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Words that are not there, drawn for each one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Words whose share of the text is larger are left out now and then; 0 keeps all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Words: one id per word, rare words are unknown. Subwords: rare words are spelled from pieces (WordPiece, longest match first). Characters: one id each. Chinese characters stand alone in all three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Work on the same vectors at once (Recht et al. 2011). With one, equal seeds give equal vectors, bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>`letters` replaces all but letters (of any script) by a space; `ascii_letters` keeps a-z and A-Z only, the classic IMDb recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number above {gt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number above {gt} and below {lt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number above {gt} and up to {le}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number from {ge} to below {lt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a number from {ge} to {le}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number from {ge} to below {lt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number from {ge} to {le}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>a whole number of at least {ge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>an object of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>auto, cpu, or gpu:0, gpu:1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>d_ff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>d_model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>one of {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../spec"/>
        <source>{value}, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../pages/runs/words.py"/>
        <source>translation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <location filename="../text.py"/>
        <source>{hours} h {minutes:02d} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../text.py"/>
        <source>{minutes} min {seconds:02d} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../text.py"/>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
