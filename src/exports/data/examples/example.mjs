const DATA = '{{data}}';
const get = async (file) => (await fetch(DATA + file)).json();

const [{ items: events }, places] = await Promise.all([get('events.json'), get('places.geojson')]);
const pointOf = new Map(places.features.map((place) => [place.id, place.geometry.coordinates]));

// Violence on the map since the brief, with longitude and latitude.
for (const { date, title, place, kind, phase } of events) {
  if (kind === 'violence' && phase === 'aftermath' && pointOf.has(place))
    console.log(date, title, pointOf.get(place).join(', '));
}
