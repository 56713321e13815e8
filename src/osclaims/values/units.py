"""Units of quantities: their names, and the exact factor to the base unit of each dimension."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from osclaims.values.cursor import Cursor
from osclaims.values.exact import ONE


class Unit(NamedTuple):
    """A base unit, and how many of it make the printed unit."""

    base: str
    factor: Decimal = ONE


RATIO = Unit("1")
ITEM = Unit("item")
YEAR = Unit("year")
TIMES = Unit("times")
ORDINAL = Unit("ordinal")

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("1", "0.01", "%,percent,per cent,pct,per centum,percents"),
    ("1", "0.001", "‰,per mille,permille"),
    ("percentage point", "1", "percentage points,percentage point,% points,% point,per cent points,pp,ppt"),
    ("percentage point", "0.01", "basis points,basis point,bps,bp"),
    ("times", "1", "times,x,\u00d7,fold,time"),
    ("second", "0.001", "milliseconds,millisecond,ms,msec"),
    ("second", "1", "seconds,second,secs,sec,s"),
    ("second", "60", "minutes,minute,mins,min"),
    ("second", "3600", "hours,hour,hrs,hr,h"),
    ("second", "86400", "days,day"),
    ("second", "604800", "weeks,week,wks"),
    ("second", "1209600", "fortnights,fortnight"),
    ("month", "1", "months,month"),
    ("month", "12", "years,year,yrs,yr"),
    ("month", "120", "decades,decade"),
    ("month", "1200", "centuries,century"),
    ("metre", "0.000000001", "nanometres,nanometers,nanometre,nanometer,nm"),
    ("metre", "0.000001", "micrometres,micrometers,microns,µm,μm"),
    ("metre", "0.001", "millimetres,millimeters,millimetre,millimeter,mm"),
    ("metre", "0.01", "centimetres,centimeters,centimetre,centimeter,cm"),
    ("metre", "1", "metres,meters,metre,meter,m"),
    ("metre", "1000", "kilometres,kilometers,kilometre,kilometer,km,kms"),
    ("metre", "0.0254", 'inches,inch,in,"'),
    ("metre", "0.3048", "feet,foot,ft,'"),
    ("metre", "0.9144", "yards,yard,yds,yd"),
    ("metre", "1609.344", "miles,mile,mi"),
    ("metre", "1852", "nautical miles,nautical mile"),
    ("metre ** 2", "1", "square metres,square meters,square metre,square meter,sq m,m2,m²,sqm"),
    ("metre ** 2", "1000000", "square kilometres,square kilometers,square kilometre,sq km,km²"),
    ("metre ** 2", "2589988.110336", "square miles,square mile,sq miles"),
    ("metre ** 2", "0.09290304", "square feet,square foot,sq ft,sqft"),
    ("metre ** 2", "10000", "hectares,hectare,ha"),
    ("metre ** 2", "4046.8564224", "acres,acre"),
    ("gram", "0.000001", "micrograms,microgram,µg,μg,mcg"),
    ("gram", "0.001", "milligrams,milligram,mg"),
    ("gram", "1", "grams,gram,grammes,g"),
    ("gram", "1000", "kilograms,kilogram,kilos,kilo,kg,kgs"),
    ("gram", "1000000", "tonnes,tonne,metric tons,metric ton,t"),
    ("gram", "453.59237", "pounds,pound,lbs,lb"),
    ("gram", "28.349523125", "ounces,ounce,oz"),
    ("gram", "6350.29318", "stones,stone"),
    ("litre", "0.001", "millilitres,milliliters,millilitre,milliliter,ml"),
    ("litre", "1", "litres,liters,litre,liter,l"),
    ("litre", "3.785411784", "us gallons,us gallon"),
    ("litre", "158.987294928", "barrels,barrel,bbl"),
    ("watt", "1", "watts,watt,w"),
    ("watt", "1000", "kilowatts,kilowatt,kw"),
    ("watt", "1000000", "megawatts,megawatt,mw"),
    ("watt", "1000000000", "gigawatts,gigawatt,gw"),
    ("watt", "1000000000000", "terawatts,terawatt,tw"),
    ("watt-hour", "1", "watt hours,watt hour,wh"),
    ("watt-hour", "1000", "kilowatt hours,kilowatt hour,kwh"),
    ("watt-hour", "1000000", "megawatt hours,megawatt hour,mwh"),
    ("watt-hour", "1000000000", "gigawatt hours,gigawatt hour,gwh"),
    ("watt-hour", "1000000000000", "terawatt hours,terawatt hour,twh"),
    ("byte", "1", "bytes,byte"),
    ("byte", "1000", "kilobytes,kilobyte,kb"),
    ("byte", "1000000", "megabytes,megabyte,mb"),
    ("byte", "1000000000", "gigabytes,gigabyte,gb"),
    ("byte", "1000000000000", "terabytes,terabyte,tb"),
    ("byte", "1000000000000000", "petabytes,petabyte,pb"),
    ("hertz", "1", "hertz,hz"),
    ("hertz", "1000", "kilohertz,khz"),
    ("hertz", "1000000", "megahertz,mhz"),
    ("hertz", "1000000000", "gigahertz,ghz"),
    ("metre / hour", "1000", "kilometres an hour,kilometres per hour,kilometers per hour,km / h,kph,kmh"),
    ("metre / hour", "1609.344", "miles an hour,miles per hour,mph"),
    ("degree Celsius", "1", "degrees celsius,degree celsius,° c,degrees c,degrees centigrade,celsius"),
    ("degree Fahrenheit", "1", "degrees fahrenheit,degree fahrenheit,° f,degrees f,fahrenheit"),
    ("degree", "1", "degrees,degree,°"),
)  # fmt: skip

UNITS = {name: Unit(base, Decimal(factor)) for base, factor, names in _ROWS for name in names.split(",")}
_COUNTABLE = frozenset({"1", "percentage point", "times", "second", "month"})
_SHORTEST = 3
_COUNT_UNITS = {
    name: unit
    for name, unit in UNITS.items()
    if unit.base in _COUNTABLE and (len(name) >= _SHORTEST or not name.isalpha())
}
"""What a count may be measured in; everything else after a count is what is counted."""


def take_unit(cursor: Cursor, kind: str) -> Unit | None:
    """Take a unit after a figure, "-year" and "20-fold" included."""
    start = cursor.at
    cursor.take("-")
    found = cursor.phrase(_TABLES.get(kind, UNITS))
    if found is None or _is_part(cursor):
        cursor.at = start
        return None
    return found


def _is_part(cursor: Cursor) -> bool:
    """Whether a short symbol is no unit but the beginning of a name ("H800") or a word of its own ("in")."""
    taken, after = cursor.tokens[cursor.at - 1], cursor.next
    glued = after.start == taken.end
    return (
        len(taken.text) <= _SYMBOL
        and taken.text.isalpha()
        and after.kind in ("word", "number")
        and (glued or (after.kind == "word" and after.text not in _AFTER_SYMBOL))
    )


_SYMBOL = 2
_AFTER_SYMBOL = ("or", "and", "to", "per", "a", "an", "at", "on", "each", "plus")


_AGE_UNITS = {
    f"{name}{suffix}": unit
    for names, unit in (
        ("years,year,yrs,yr", YEAR),
        ("months,month", Unit("month")),
        ("weeks,week", Unit("day", Decimal(7))),
        ("days,day", Unit("day")),
    )
    for name in names.split(",")
    for suffix in ("", " old", " olds", " of age")
}
_TABLES = {"count": _COUNT_UNITS, "age": _AGE_UNITS}
