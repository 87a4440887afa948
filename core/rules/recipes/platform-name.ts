import { processorNames, systemNames } from '../../data/platforms.ts';

/** Whether a text is a platform: `linux/amd64`, `linux/arm/v7`, `windows(10.0.17763)/amd64`, or a known system or processor alone. */
export function isPlatform(text: string): boolean {
  const [system = '', ...rest] = text.split('/');
  const [, name = '', version = '', features = ''] = systemPart.exec(system) ?? [];
  if (name === '' || rest.length > 2 || !rest.every((part) => /^[\w.-]+$/.test(part))) return false;
  if ([version, features].some((option) => /%(?![\dA-Fa-f]{2})/.test(option))) return false;
  return rest.length > 0 || systemNames.has(name.toLowerCase()) || processorNames.has(text.toLowerCase());
}

const systemPart = /^([\w-]+)(?:\(([\w.%-]*)((?:\+[\w.%-]+)*)\))?$/;
