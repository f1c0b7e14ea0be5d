"""Services that tests of one file share."""

from contextlib import contextmanager

from attune_studio.client import ServiceClient
from PySide6.QtCore import QEventLoop


@contextmanager
def warm_service(module, do, **arguments):
    """A service that has answered one request: its libraries are imported once for all that ask it."""
    client = ServiceClient(module)
    loop = QEventLoop()
    client.request(do, **arguments).ended.connect(loop.quit)
    loop.exec()
    yield client
    client.shut_down()
