import * as v from 'valibot';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { sourceOfId } from '../../dataset/queries/find-shards.ts';
import {
  AddedCheckSchema,
  CheckCorrectionRequestSchema,
  type FigureCorrectionRequest,
  FigureCorrectionRequestSchema,
} from '../../model/correction.ts';
import type { ApiTextKey } from '../../texts/api.ts';
import type { App, AppContext } from '../environment.ts';
import { isMeasure, isPlace } from '../known-codes.ts';
import { type Fault, refuse } from '../problem.ts';
import { resource } from '../resource.ts';
import { seenSnapshot } from '../seen.ts';
import { bodyOf, doneTurn, turnAnswer, writer } from '../writing.ts';

const { reason } = AddedCheckSchema.entries;

/** About a check: to confirm or reject it, or to add one to its source. */
export const CheckRequestSchema = v.union([
  CheckCorrectionRequestSchema,
  v.strictObject({ add: v.omit(AddedCheckSchema, ['reason']), reason }),
]);

/** Codes that are none: what nobody can look up is sooner a slip of the pen than a correction. */
function refuseUnknownCodes(request: FigureCorrectionRequest): void {
  const { measure, subject, partner } = 'set' in request ? request.set : {};
  const errors: Fault[] = [];
  if (measure !== undefined && !isMeasure(measure))
    errors.push({ pointer: '/set/measure', detail: { key: 'body.measure' } });
  for (const [member, place] of Object.entries({ subject, partner }))
    if (place !== undefined && place !== null && !isPlace(place))
      errors.push({ pointer: `/set/${member}`, detail: { key: 'body.place' } });
  if (errors.length > 0) refuse({ kind: 'invalid-body', detail: { key: 'body.invalid' }, errors });
}

async function correctFigure(c: AppContext): Promise<Response> {
  const { by } = await writer(c, {});
  const request = await bodyOf(c, FigureCorrectionRequestSchema);
  refuseUnknownCodes(request);
  const id = c.req.param('id') ?? '';
  const turn = await publisherOf(c.env).correctFigure(id, request, by, await seenSnapshot(c));
  const done = doneTurn(turn, 'found.figure');
  return turnAnswer(c, done, done, 201);
}

async function correctCheck(c: AppContext): Promise<Response> {
  const { by } = await writer(c, {});
  const request = await bodyOf(c, CheckRequestSchema);
  const id = c.req.param('id') ?? '';
  const publisher = publisherOf(c.env);
  const seen = await seenSnapshot(c);
  const turn =
    'add' in request
      ? await publisher.addCheck(
          { kind: request.add.kind, roles: request.add.roles, reason: request.reason },
          by,
          { seen, source: sourceOfId(id) || id },
        )
      : await publisher.correctCheck(id, request, by, seen);
  const done = doneTurn(turn, 'found.check');
  return turnAnswer(c, done, done, 201);
}

async function undo(c: AppContext, absent: ApiTextKey): Promise<Response> {
  const { by } = await writer(c, {});
  const id = c.req.param('id') ?? '';
  const done = doneTurn(await publisherOf(c.env).undoCorrections(id, by, await seenSnapshot(c)), absent);
  return turnAnswer(c, done, done);
}

/** What people set right about a figure or a check: `POST` adds a correction, `DELETE` undoes all of them (with a token). */
export function correctionRoutes(app: App): void {
  resource(app, '/v1/figures/:id/corrections', {
    POST: correctFigure,
    DELETE: c => undo(c, 'found.correction'),
  });
  resource(app, '/v1/checks/:id/corrections', {
    POST: correctCheck,
    DELETE: c => undo(c, 'found.correction'),
  });
}
