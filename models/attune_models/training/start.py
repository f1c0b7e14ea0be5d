"""`python -m attune_models.training.start RUN`: sets the environment up before Keras loads its backend, then works."""

from __future__ import annotations

import faulthandler
import os
import sys

from attune_models.environment import give_way, prepare_environment

if __name__ == "__main__":
    faulthandler.enable()  # a crash in native code leaves its place in worker.log
    prepare_environment()
    give_way(with_session=hasattr(os, "getsid") and os.getsid(0) == os.getppid())  # which watches this one

    from attune_models.training.worker import main

    sys.exit(main(sys.argv[1:]))
