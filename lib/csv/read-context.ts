import type { Said } from '@/lib/words/said';
import { placedAs } from './placed';
import type { Plan } from './plan';
import type { NamedPlace, PlaceKind, ReadContext, ReadLine } from './read-answer';
import { isOfTime, momentReader, type ReadMoment } from './read-moment';
import { placeReader, type ReadPlace } from './read-place';
import type { CsvRecord } from './read-records';
import { cellIs } from './read-skip';

/**
 * Reads when and where the answers of a line were given. Notes in the line what
 * it refuses, leaves out or does not know.
 *
 * @returns null if the line cannot be imported
 */
export function contextReader(
  plan: Plan,
): (record: CsvRecord, line: ReadLine) => ReadContext | null {
  const moment = planMoment(plan);
  const touchpoint = planPlace(plan, 'touchpoint');
  const channel = planPlace(plan, 'channel');
  return (record, line) => {
    const answeredAt = moment(record, line);
    const where = touchpoint(record, line);
    const how = channel(record, line);
    if (line.leftOut) line.refusals = [];
    if (!answeredAt || !where || !how || line.leftOut) return null;
    return { answeredAt, touchpoint: where, channel: how };
  };
}

function planMoment({ placed, mapping, facts }: Plan) {
  const [date] = placedAs(placed, 'answeredAt');
  const [time] = placedAs(placed, 'answeredTime');
  const rule = date
    ? { date: date.role, hasTimeColumn: time !== undefined }
    : { day: mapping.day ?? '1970-01-01' };
  const read = momentReader(rule, mapping.timeZone ?? facts.timeZone, facts);
  return (record: CsvRecord, line: ReadLine): Date | null => {
    const value = date ? cell(record, date.at) : '';
    const found: ReadMoment = read(value, time ? cell(record, time.at) : '');
    if ('at' in found) return found.at;
    const isTime = isOfTime(found.reason) && time !== undefined;
    line.refusals.push({
      line: record.line,
      column: (isTime ? time : date)?.name ?? '',
      value: isTime ? cell(record, time.at) : value,
      reason: found.reason,
    });
    return null;
  };
}

function planPlace({ placed, mapping, facts }: Plan, what: PlaceKind) {
  const [column] = placedAs(placed, what);
  const known = what === 'touchpoint' ? facts.touchpoints : facts.channels;
  const fixed = { values: {}, empty: mapping[what], unknown: 'create' as const };
  const unknownPlace: Said = { key: 'import-faults.unknown-place', values: { what } };
  const read = placeReader(what, column?.role ?? fixed, known);
  return (record: CsvRecord, line: ReadLine): NamedPlace | null => {
    const value = column ? cell(record, column.at) : '';
    const place = read(value);
    if (place === 'left-out') {
      line.leftOut = cellIs(column?.name ?? what, value.trim());
      return null;
    }
    if (isTaken(place, line)) return place;
    const reason = 'reason' in place ? place.reason : unknownPlace;
    line.refusals.push({ line: record.line, column: column?.name ?? '', value, reason });
    return null;
  };

  /** Whether the line is imported with this place; one the workspace lacks is noted in any case. */
  function isTaken(
    place: Exclude<ReadPlace, 'left-out'>,
    line: ReadLine,
  ): place is Extract<ReadPlace, NamedPlace> {
    if ('reason' in place) return false;
    if (!place.known) line.unknown.push({ what, code: place.code, name: place.name });
    return !place.refused;
  }
}

function cell(record: CsvRecord, at: number): string {
  return record.cells[at] ?? '';
}
