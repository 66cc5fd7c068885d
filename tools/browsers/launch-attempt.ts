/**
 * A browser's first start on a busy machine can miss its own deadline (profile creation, font cache).
 * One more attempt separates that from a browser that does not start.
 */
export async function launchAttempt<T>(launch: () => Promise<T>): Promise<T> {
  try {
    return await launch();
  } catch (error) {
    console.warn(
      `The browser did not start (${error instanceof Error ? error.message.split('\n')[0] : String(error)}); once more …`,
    );
    return launch();
  }
}
