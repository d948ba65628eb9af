// A small server on a free port, to be met where another one was expected.
import { connect, createServer, type Socket } from 'node:net'

export interface Listening extends AsyncDisposable {
  port: number
}

export async function listening(greet: (socket: Socket) => void): Promise<Listening> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    greet(socket)
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A server on a port has an address.')
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** In front of a real server; says another word than it, of the same length. */
export const sayingInstead = (server: { host: string; port: number }, word: string, instead: string) =>
  listening((socket) => {
    const upstream = connect(server)
    socket.pipe(upstream)
    upstream.on('data', (bytes) =>
      socket.write(Buffer.from(bytes.toString('latin1').replaceAll(word, instead), 'latin1')),
    )
    upstream.on('error', () => socket.destroy())
    upstream.on('close', () => socket.destroy())
    socket.on('close', () => upstream.destroy())
  })
