/**
 * Shows in a window of its own what takes a moment to make: the window is opened at once, because a browser refuses it later.
 * @param {() => Promise<string>} address
 */
export async function openWindow(address) {
  const shown = window.open('', '_blank');
  if (!shown) throw new Error('Peramban menolak jendela baru. Izinkan jendela baru untuk laman ini, lalu coba lagi.');
  try {
    shown.location.href = await address();
  } catch (error) {
    shown.close();
    throw error;
  }
}
