"""Units of quantities: their names, and the exact factor to the base unit of each dimension."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from osclaims.frozen import Frozen
from osclaims.values.exact import ONE, power_of_ten


class Unit(Frozen):
    """A base unit, and how many of it make the printed unit."""

    base: str
    factor: Decimal = ONE


RATIO = Unit("1")
ITEM = Unit("item")
YEAR = Unit("year")
TIMES = Unit("times")
ORDINAL = Unit("ordinal")

_PLAIN: tuple[tuple[str, str, str], ...] = (
    ("1", "0.01", "%,percent,per cent,pct,pc,p.c.,p . c .,per centum,percents,percentage"),
    ("1", "0.001", "‰,per mille,permille,permil"),
    ("percentage point", "1", "percentage points,percentage point,% points,% point,per cent points,pp,ppt"),
    (
        "percentage point",
        "1",
        "percent points,percent point,per cent point,pct points,pct point,pct pts,% pts",
    ),
    ("percentage point", "0.01", "basis points,basis point,bps,bp"),
    ("kelvin", "1", "kelvin,kelvins"),
    ("metre", "201.168", "furlong,furlongs"),
    ("times", "1", "times,x,\u00d7,fold,time"),
    ("second", "0.001", "milliseconds,millisecond,ms,msec"),
    ("second", "1", "seconds,second,secs,sec,s"),
    ("second", "60", "minutes,minute,mins,min"),
    ("second", "3600", "hours,hour,hrs,hr,h"),
    ("second", "86400", "days,day"),
    ("second", "604800", "weeks,week,wks,wk"),
    ("second", "1209600", "fortnights,fortnight"),
    ("month", "1", "months,month,mths,mth"),
    ("month", "12", "years,year,yrs,yr"),
    ("month", "120", "decades,decade"),
    ("month", "1200", "centuries,century"),
    ("month", "12000000", "myr"),
    ("month", "12000000000", "gyr,ga"),
    ("metre", "0.000001", "microns,micron"),
    ("metre", "0.000000000001", "picometres,picometre,picometers,picometer,pm"),
    ("metre", "0.1", "decimetres,decimetre,decimeters,decimeter,dm"),
    ("metre", "10", "decametres,decametre,decameters,decameter,dam"),
    ("metre ** 2", "100", "square decametres,square decametre,sq dam,dam 2,dam²,dam2"),
    ("litre", "0.1", "decilitres,decilitre,deciliters,deciliter,dl"),
    ("litre", "100", "hectolitres,hectolitre,hectoliters,hectoliter,hl"),
    ("pascal", "100", "hectopascals,hectopascal,hpa"),
    ("1", "0.000001", "parts per million,ppm"),
    ("1", "0.000000001", "parts per billion,ppb"),
    ("metre", "1852", "nautical miles,nautical mile,nmi"),
    ("metre", "1000", "kms"),
    ("metre", "0.01", "cms"),
    ("metre ** 2", "1", "sqm"),
    ("metre ** 2", "1000000", "sqkm,sq kms,square kms"),
    ("metre ** 2", "0.09290304", "sqft"),
    ("second", "0.000001", "microseconds,microsecond,\u03bcs"),
    ("second", "0.000000001", "nanoseconds,nanosecond,ns"),
    ("month", "12000", "millennia,millennium,millenniums"),
    ("gram", "0.000001", "mcg"),
    ("barrel/day", "1", "b / d,bbl / d,bpd"),
    ("barrel/day", "1000", "kb / d,kbpd"),
    ("barrel/day", "1000000", "mb / d,mbpd,mmbpd"),
    ("metre ** 3", "1000000000", "bcm"),
    ("metre ** 3", "1233.48183754752", "acre feet,acre foot"),
    ("gram", "1000000", "metric tonnes,metric tonne"),
    ("gram", "1000000000000", "megatonnes,megatonne"),
    ("gram", "1000000000000000", "gigatonnes,gigatonne"),
    ("bit/second", "1000", "kbps"),
    ("bit/second", "1000000", "mbps"),
    ("bit/second", "1000000000", "gbps"),
    ("metre", "9460730472580800", "light years,light year,ly"),
    ("metre ** 2", "10000", "hectares,hectare,ha"),
    ("metre ** 2", "4046.8564224", "acres,acre"),
    ("gram", "1000", "kilos,kilo,kgs"),
    ("gram", "1000000", "tonnes,tonne,metric tons,metric ton,t"),
    ("gram", "1000000000", "kilotonnes,kilotonne"),
    ("gram", "453.59237", "pounds,pound,lbs,lb"),
    ("gram", "28.349523125", "ounces,ounce,oz"),
    ("troy ounce", "1", "troy ounces,troy ounce,troy oz,ounces of gold,ounce of gold,oz of gold"),
    ("troy ounce", "1", "ounces of silver,ounce of silver,oz of silver"),
    ("troy ounce", "1", "ounces of platinum,ounce of platinum,oz of platinum"),
    ("gram", "6350.29318", "stones,stone,st"),
    ("short ton", "1", "tons,ton"),
    ("litre", "3.785411784", "us gallons,us gallon"),
    ("gallon", "1", "gallons,gallon,gal"),
    ("ampere", "1", "amperes,ampere,amps,amp"),
    ("barrel", "1", "barrels,barrel,bbl"),
    (
        "degree Celsius",
        "1",
        "degrees celsius,degree celsius,° c,degrees c,degree c,deg c,deg celsius,centigrade,celsius,celcius",
    ),
    (
        "degree Fahrenheit",
        "1",
        "degrees fahrenheit,degree fahrenheit,° f,degrees f,degree f,deg f,degf,deg fahrenheit,fahrenheit",
    ),
    ("degree Celsius", "1", "degc,degrees centigrade,degree centigrade"),
    ("degree", "1", "degrees,degree,°,deg,deg ."),
    ("horsepower", "1", "horsepower,hp,bhp"),
    ("calorie", "1", "calories,calorie,cal"),
    ("calorie", "1000", "kilocalories,kcal"),
    ("decibel", "1", "decibels,decibel,db"),
    ("knot", "1", "knots,knot,kts"),
    ("metre/hour", "1000", "km / h,kph,kmh,kmph,km / hr"),
    ("metre/hour", "1609.344", "mph"),
)
"""Base unit, how many of it make one, and the names. Tons, gallons and barrels differ by country or good."""

_LENGTHS = {
    'inches,inch,in,"': "0.0254",
    "feet,foot,ft,'": "0.3048",
    "yards,yard,yds,yd": "0.9144",
    "miles,mile,mi": "1609.344",
}
_PREFIXES = (
    ("", "", 0), ("kilo", "k", 3), ("mega", "m", 6), ("giga", "g", 9), ("tera", "t", 12), ("peta", "p", 15),
    ("exa", "e", 18), ("zetta", "z", 21),
)  # fmt: skip
_SMALL = (("centi", "c", -2), ("milli", "m", -3), ("micro", "\u03bc", -6), ("nano", "n", -9))
_LARGE_ONLY = (
    ("watt", "w", "watt,watts"),
    ("watt-hour", "wh", "watt hour,watt hours"),
    ("byte", "b", "byte,bytes"),
    ("bit", "bit", "bit,bits"),
    ("hertz", "hz", "hertz"),
    ("joule", "j", "joule,joules"),
    ("volt", "v", "volt,volts"),
    ("pascal", "pa", "pascal,pascals"),
    ("newton", "n", "newton,newtons"),
    ("electronvolt", "ev", "electronvolt,electronvolts"),
    ("floating-point operation", "flop", "flops"),
    ("floating-point operation", "flops", "flop"),
)
_BOTH_WAYS = (
    ("metre", "m", "metre,metres,meter,meters"),
    ("gram", "g", "gram,grams,gramme,grammes"),
    ("litre", "l", "litre,litres,liter,liters"),
)
_POWERS = (
    (2, ("square", "sq", "sq ."), (" squared", " 2", "²", " ^ 2", " ** 2")),
    (3, ("cubic", "cu", "cu ."), (" cubed", " 3", "³", " ^ 3", " ** 3")),
)


def _prefixed() -> Iterator[tuple[str, Unit]]:
    """Every unit with the prefixes that news prints; "mw" is a megawatt, "mg" a milligram."""
    for rows, prefixes in ((_LARGE_ONLY, _PREFIXES), (_BOTH_WAYS, (*_PREFIXES[:2], *_SMALL))):
        for base, symbol, names in rows:
            for long, short, exponent in prefixes:
                unit = Unit(base, power_of_ten(exponent))
                yield short + symbol, unit
                yield from ((long + name, unit) for name in names.split(","))


def _lengths() -> Iterator[tuple[str, Unit]]:
    for names, factor in _LENGTHS.items():
        yield from ((name, Unit("metre", Decimal(factor))) for name in names.split(","))
    yield from ((name, unit) for name, unit in _prefixed() if unit.base == "metre")


def _raised(names: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """Names of areas, volumes and squares: "square miles", "sq ft", "km2", "metres squared", "s²"."""
    for name in names:
        for power, before, after in _POWERS:
            yield from ((f"{word} {name}", name, power) for word in before)
            yield from ((f"{name}{word}", name, power) for word in after)


_LENGTH = dict(_lengths())
RAISED = {
    name: (raised, power) for name, raised, power in _raised((*_LENGTH, "s", "sec", "second", "seconds"))
}
"""What is raised in "sq ft", and to which power."""

UNITS = (
    {
        name: Unit(f"metre ** {power}", _LENGTH[raised].factor ** power)
        for name, (raised, power) in RAISED.items()
        if raised in _LENGTH
    }
    | dict(_prefixed())
    | _LENGTH
    | {name: Unit(base, Decimal(factor)) for base, factor, names in _PLAIN for name in names.split(",")}
)
