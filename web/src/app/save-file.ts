// SPDX-License-Identifier: Apache-2.0

/** Hands a file to the person. Its address is taken back as soon as the browser has it. */
export function save_file(file: Blob, file_name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file_name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
