"""One window for one library: a second Yandu hands its files to the first.

Local sockets (a file in the system's temporary folder, a pipe on Windows) are the only inter-process channel
of Yandu, and this is the only module that uses them. Nothing here reaches a network.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.ui.rendezvous import server_name

_WAIT_MS = 1500


def hand_over(library: Path, paths: list[Path], encoding: str | None = None) -> bool:
    """Give ``paths``, to be read in ``encoding``, to the window that has ``library`` open; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(library))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    message = {"files": [str(path.resolve()) for path in paths], "encoding": encoding or ""}
    socket.write(json.dumps(message).encode() + b"\n")
    taken = socket.waitForBytesWritten(_WAIT_MS) and socket.waitForReadyRead(_WAIT_MS)
    socket.disconnectFromServer()
    return taken


class InstanceServer(QObject):
    """Receives the files of later starts.

    ``files_received`` carries a list of paths, possibly empty, and the encoding to read them in, empty for their own.
    """

    files_received = Signal(list, str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        # Nobody answered at this name, so what a killed process left there is stale.
        QLocalServer.removeServer(server_name(library))
        self._server.listen(server_name(library))

    def close(self) -> None:
        """Receive no more."""
        self._server.close()

    @Slot()
    def _accept(self) -> None:
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.readyRead.connect(self._read)
            connection.disconnected.connect(connection.deleteLater)

    @Slot()
    def _read(self) -> None:
        connection = self.sender()
        if not isinstance(connection, QLocalSocket) or not connection.canReadLine():
            return
        message = json.loads(bytes(connection.readLine().data()))
        connection.write(b"ok\n")
        connection.flush()
        self.files_received.emit([Path(one) for one in message["files"]], str(message["encoding"]))
