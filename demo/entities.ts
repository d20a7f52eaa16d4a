import type { Subject } from './document';
import type { FieldNames, Names } from './evolvingText';

type Kind = 'text' | 'number' | 'date' | 'flag';

const TYPES: Readonly<Record<Kind, Names>> = {
  text: { ts: 'string', go: 'string', py: 'str', sql: 'text', zero: "''", goZero: '""' },
  number: { ts: 'number', go: 'float64', py: 'float', sql: 'numeric(12, 3)', zero: '0', goZero: '0' },
  date: { ts: 'string', go: 'time.Time', py: 'date', sql: 'date', zero: "''", goZero: 'time.Time{}' },
  flag: { ts: 'boolean', go: 'bool', py: 'bool', sql: 'boolean', zero: 'false', goZero: 'false' },
};

/** `name, label, fields`; a field is `name:kind`, later ones with `+REVISION`. */
const ENTITIES = {
  booking: [
    'bookings',
    'booking',
    'shipper:text consignee:text loadPort:text dischargePort:text readyDate:date teu:number prepaid:flag incoterm:text+1 priority:number+2',
  ],
  container: [
    'containers',
    'container',
    'isoType:text owner:text tareKg:number maxGrossKg:number lastInspected:date reefer:flag setPointC:number+1 sealNumber:text+2',
  ],
  vessel: [
    'vessels',
    'vessel',
    'imoNumber:text flagState:text capacityTeu:number draughtM:number builtOn:date scrubber:flag callSign:text+1 serviceSpeedKn:number+2',
  ],
  voyage: [
    'voyages',
    'voyage',
    'vesselId:text serviceLoop:text departure:date arrival:date distanceNm:number blankSailing:flag bunkerTonnes:number+1 cutOff:date+2',
  ],
  port: [
    'ports',
    'port',
    'unLocode:text country:text latitude:number longitude:number maxDraughtM:number customsOnSite:flag timeZone:text+1 freeDays:number+2',
  ],
  carrier: [
    'carriers',
    'carrier',
    'scac:text legalName:text contractFrom:date contractUntil:date onTimeShare:number preferred:flag claimsContact:text+1 allocationTeu:number+2',
  ],
  quote: [
    'quotes',
    'quote',
    'customerId:text lane:text validUntil:date baseRate:number surcharges:number accepted:flag currency:text+1 marginShare:number+2',
  ],
  invoice: [
    'invoices',
    'invoice',
    'customerId:text bookingId:text issuedOn:date dueOn:date netAmount:number paid:flag vatRate:number+1 purchaseOrder:text+2',
  ],
  shipment: [
    'shipments',
    'shipment',
    'bookingId:text masterBill:text houseBill:text grossKg:number volumeM3:number delivered:flag eta:date+1 incident:text+2',
  ],
  declaration: [
    'declarations',
    'customs declaration',
    'shipmentId:text hsCode:text origin:text customsValue:number lodgedOn:date released:flag dutyRate:number+1 procedure:text+2',
  ],
  surcharge: [
    'surcharges',
    'surcharge',
    'code:text lane:text amount:number effectiveFrom:date perContainer:flag effectiveUntil:date+1 basis:text+2',
  ],
  customer: [
    'customers',
    'customer',
    'legalName:text vatNumber:text contactName:text contactEmail:text creditLimit:number onHold:flag since:date+1 accountManager:text+2',
  ],
  milestone: [
    'milestones',
    'tracking milestone',
    'shipmentId:text eventCode:text location:text recordedOn:date confidence:number planned:flag source:text+1 delayHours:number+2',
  ],
  depot: [
    'depots',
    'depot',
    'portId:text operator:text capacityTeu:number gateFee:number openedOn:date bonded:flag gateCode:text+1 reeferPlugs:number+2',
  ],
} as const;

export type EntityId = keyof typeof ENTITIES;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const words = (name: string): string => snake(name).replaceAll('_', ' ');

function field(text: string): FieldNames {
  const [, name = '', kind = 'text', since = '0'] = /^(\w+):(\w+?)(?:\+(\d))?$/.exec(text) ?? [];
  const types = TYPES[kind as Kind];
  return {
    kind,
    since: Number(since),
    names: { ...types, field: name, Field: pascal(name), field_snake: snake(name), field_words: words(name) },
  };
}

/** What a file's templates are filled with where the file is about an entity of the product. */
export function entitySubject(id: EntityId): Subject {
  const [plural, label, fields] = ENTITIES[id];
  const names: Names = {
    entity: id,
    Entity: pascal(id),
    ENTITY: id.toUpperCase(),
    entities: plural,
    Entities: pascal(plural),
    label,
    labels: `${label}s`,
    prefix: id.slice(0, 3).toUpperCase(),
  };
  return { names, fields: fields.split(' ').map(field) };
}
