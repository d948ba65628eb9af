// How a process of ours ends when it has said, in one line, why it cannot do what it was asked for.

export const saidWhyNot = 78 // as in worker/cannot-start.ts
