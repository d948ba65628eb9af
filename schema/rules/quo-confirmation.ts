// How Quo's own answer to STOP is known among other messages: by its first words (support.quo.com, "opt-out").

export const isQuoConfirmation = (text: string): boolean => /^\s*you have successfully been unsubscribed/i.test(text)
