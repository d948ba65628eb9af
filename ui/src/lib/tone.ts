// The colours a state may have: quiet for nothing to see, and the four state colours.

export type Tone = 'quiet' | 'good' | 'busy' | 'warn' | 'bad'
