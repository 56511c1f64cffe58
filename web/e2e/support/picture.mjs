// SPDX-License-Identifier: Apache-2.0
// Screenshots as pixels. A second, empty page decodes them: the page's own policy stays as it is.

/** Draws what the page shows, and answers questions about its pixels. */
export class Eye {
  static async open(context) {
    const eye = new Eye();
    eye.page = await context.newPage();
    return eye;
  }

  async look(page) {
    const base64 = (await page.screenshot()).toString('base64');
    await this.page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const paint = canvas.getContext('2d', { willReadFrequently: true });
      paint.drawImage(bitmap, 0, 0);
      globalThis.before = globalThis.picture;
      globalThis.picture = paint.getImageData(0, 0, bitmap.width, bitmap.height);
    }, base64);
  }

  /** How far the lightest and the darkest pixel of each box are apart, 1 to 21 (WCAG 2.2). */
  contrasts(boxes) {
    return this.page.evaluate((all) => {
      const { data, width, height } = globalThis.picture;
      const channel = (value) => {
        const c = value / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      };
      const table = Float64Array.from({ length: 256 }, (_, value) => channel(value));
      const light = (x, y) => {
        const at = (y * width + x) * 4;
        return 0.2126 * table[data[at]] + 0.7152 * table[data[at + 1]] + 0.0722 * table[data[at + 2]];
      };
      return all.map(([left, top, right, bottom]) => {
        let [low, high] = [1, 0];
        for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y += 1) {
          for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x += 1) {
            const value = light(x, y);
            low = Math.min(low, value);
            high = Math.max(high, value);
          }
        }
        return high < low ? 1 : (high + 0.05) / (low + 0.05);
      });
    }, boxes);
  }

  /** How many pixels differ between this picture and the one before. */
  changed() {
    return this.page.evaluate(() => {
      const [one, other] = [globalThis.before, globalThis.picture];
      if (one === undefined || one.width !== other.width || one.height !== other.height) return -1;
      let count = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        const same = [0, 1, 2].every((c) => Math.abs(one.data[at + c] - other.data[at + c]) < 8);
        if (!same) count += 1;
      }
      return count;
    });
  }
}
