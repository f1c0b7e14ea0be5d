"""Remedies as the window tells them: errors name commands, here are pages and buttons."""

from __future__ import annotations

from attune_studio.wording import marked

# What is done in the window, by the template of the sentence that names the command; see `told`.
REMEDIES = {
    "`attune runs DIR` lists the runs in a folder.": marked(
        "Remedies", "If it was moved, put it back; then open it again. The Runs page lists the runs that there are."
    ),
    "Try again once it has ended; `attune runs` tells.": marked(
        "Remedies", "Try again once it has ended; the Runs page tells."
    ),
    "attune runs RUN --json tells all its settings.": marked("Remedies", "The Runs page tells all its settings."),
    "attune generate RUN --prompt TEXT": marked("Remedies", "Let it write on the Write page."),
    "`attune trash` lists what is there.": marked("Remedies", "The trash of the Runs page shows what is there."),
    "Bring it back: attune restore {name}; in the window, on the Runs page under Trash.": marked(
        "Remedies", "Bring it back on the Runs page, under Trash."
    ),
    "attune train --start-from {folder} --data FILE --run DIR trains one.": marked(
        "Remedies", 'Choose it under "Start from" on the Train page.'
    ),
    "Set {key}={theirs}; `attune train --start-from RUN` does so by itself.": marked(
        "Remedies", 'Set {key}={theirs}; choosing the run under "Start from" does so by itself.'
    ),
    "Give it more: attune resume RUN --set training.epochs={epochs}": marked(
        "Remedies", 'Give it more with "Train longer…" on the Train page.'
    ),
    "Remove one first: attune pin RUN": marked("Remedies", 'Remove one first, under "Over training".'),
    "Remove it, or a longer one: attune pin {run} --remove {id}": marked(
        "Remedies", 'Remove it, or a longer one, under "Over training" on the Inspect page.'
    ),
    "`attune queue` lists what waits.": marked("Remedies", "The queue on the Train page shows what waits."),
}
