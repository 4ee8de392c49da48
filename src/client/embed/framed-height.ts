/** How high a frame is that shows its middle whole, pixels, however low the frame is that it stands in. */
export function wholeHeight(): number {
  const [around, middle, content] = ['.framed', '.middle', '.middle > main'].map((part) =>
    document.querySelector<HTMLElement>(part)!,
  );
  return around!.offsetHeight - middle!.clientHeight + Math.ceil(content!.getBoundingClientRect().height);
}
