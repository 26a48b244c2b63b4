"""Starts localstripe, an imitation of Stripe's server by other people, which tests hold ours against.

It listens on a free port of this machine alone, keeps everything in memory, and says where it is on its
first line. It ends with its standard input, so that it never outlives whoever started it.
"""

import asyncio
import socket
import sys

from aiohttp import web
from localstripe import resources
from localstripe.server import app


async def serve():
    # By itself it writes all it knows into a file, at each change.
    resources.Store.dump_to_disk = lambda store: None
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    listening = socket.create_server(("127.0.0.1", 0))
    await web.SockSite(runner, listening).start()
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


asyncio.run(serve())
