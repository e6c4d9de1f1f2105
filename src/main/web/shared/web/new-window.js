/**
 * Opens in a new window an address that takes a moment to make. The window is opened at once, because browsers refuse it later.
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
