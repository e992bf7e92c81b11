import * as v from 'valibot';

export const Health = v.object({
  ok: v.literal(true),
  protocol: v.number(),
  oldestProtocol: v.number(),
  engine: v.picklist(['sqlite', 'postgresql']),
  version: v.string(),
  regency: v.object({ code: v.string(), name: v.string() }),
  time: v.string(),
});
export type Health = v.InferOutput<typeof Health>;

/** One regency with everything below it, as `domain/region.ts` describes it. */
export const Regions = v.object({
  code: v.string(),
  name: v.string(),
  province: v.string(),
  kecamatan: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      villages: v.array(
        v.object({
          code: v.string(),
          name: v.string(),
          kind: v.picklist(['desa', 'kelurahan']),
        }),
      ),
    }),
  ),
});
