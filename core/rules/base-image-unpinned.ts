import { officialImages } from '../data/official-images.ts';
import { registries } from '../data/registries.ts';
import { nearStage } from '../model/near-stage.ts';
import { findSlip } from './recipes/correction.ts';
import { imageNameFault } from './recipes/image-reference.ts';
import type { Rule } from './rule.ts';

/** `FROM golang`, `FROM golang:latest`. */
export const baseImageUnpinned: Rule = {
  id: 'base-image-unpinned',
  summary: 'A base image has no tag, or "latest", so that each builder may take another one.',
  category: 'correctness',
  severity: 'hint',
  source: 'stagelight',
  aka: ['hadolint/DL3006', 'hadolint/DL3007'],
  scope: 'stage',
  messages: {
    none: '"{image}" without a tag is "latest": a rebuild elsewhere or later may stand on another version.',
    latest: '"{image}" is another version after each release, so that a rebuild elsewhere or later may stand on it.',
  },
  *check({ model, stages }) {
    for (const stage of stages) {
      const { base } = stage;
      // What an argument decides, whoever builds decides.
      if (base.kind !== 'image' || !base.certain || base.word.text.includes('$')) continue;
      const { text, tag, digest, official, registry } = base.image;
      if (digest !== undefined || (tag !== undefined && tag !== 'latest') || imageNameFault(text) !== undefined) continue;
      // A bare name that is no official image is one that was built nearby; distroless images have no versions but by digest.
      if ((official !== undefined && !officialImages.has(official)) || /(?:^|\/)distroless\//.test(text)) continue;
      // A misspelt name is told of first.
      if (nearStage(model, stage, text)) continue;
      if (registry !== undefined && findSlip(registry, registries)) continue;
      yield { span: base.word.span, message: tag === undefined ? 'none' : 'latest', values: { image: text } };
    }
  },
};
