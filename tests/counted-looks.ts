/** A count of how often objects are looked into: work, told without a clock. */
export interface Looks {
  readonly count: () => number;
  /** The object itself, whose every member read is counted. */
  readonly at: <T extends object>(of: T) => T;
}

export function countLooks(): Looks {
  let looks = 0;
  return {
    count: () => looks,
    at: of =>
      new Proxy(of, {
        get(target, name) {
          looks++;
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  };
}
