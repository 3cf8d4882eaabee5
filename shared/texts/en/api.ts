/** What a device's API says, or lacks. */
export const api = {
  notUnderstood: ({ method }: { method: string }) => `The device’s answer to ${method} was not understood.`,
};
