"""Write TIMEX3 values, each at the granularity of the words it stands for."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from search.times import lexicon


def of_unit(day: date, unit: str) -> str | None:
    """Name the unit (`month`, `quarter` …) that holds a day."""
    written = {
        "day": day.isoformat(),
        "night": f"{day.isoformat()}TNI",
        "week": week(day),
        "fortnight": week(day),
        "weekend": f"{week(day)}-WE",
        "month": month(day.year, day.month),
        "quarter": f"{day.year:04d}-Q{(day.month + 2) // 3}",
        "year": year(day.year),
        "decade": f"{day.year // 10:03d}",
        "century": f"{day.year // 100:02d}",
    }
    return written.get(unit)


def year(number: int) -> str:
    """Write a year."""
    return f"{number:04d}"


def month(of_year: int, number: int) -> str:
    """Write a month."""
    return f"{of_year:04d}-{number:02d}"


def week(day: date) -> str:
    """Write the ISO week of a day."""
    iso = day.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"


def moved(day: date, steps: float, unit: str) -> date:
    """Go `steps` units on (or back); raises ValueError or OverflowError beyond the calendar."""
    if unit in ("year", "decade", "century", "millennium"):
        years = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}[unit]
        return shifted(day, round(12 * steps * years))
    if unit in ("month", "quarter"):
        return shifted(day, round((3 if unit == "quarter" else 1) * steps))
    days = {"week": 7, "weekend": 7, "fortnight": 14, "day": 1, "night": 1}.get(unit, 0)
    return day + timedelta(days=round(steps * days))


def shifted(day: date, months: int) -> date:
    """Go whole months on or back, to the month's last day where it is too short."""
    return day + relativedelta(months=months)


def duration(count: float | None, unit: str) -> str:
    """Write an ISO 8601 period; None counts as "some" (X)."""
    designator = lexicon.UNITS[unit]
    if unit == "fortnight" and count is not None:
        count *= 2
    if unit == "decade" and count is not None and count != 1:
        count, designator = count * 10, "Y"
    if count == 0.5 and unit in ("year", "hour"):
        count, designator = {"year": (6.0, "M"), "hour": (30.0, "TM")}[unit]
    written = "X" if count is None else f"{count:.10g}"
    if designator.startswith("T"):
        return f"PT{written}{designator[1:]}"
    return f"P{written}{designator}"
