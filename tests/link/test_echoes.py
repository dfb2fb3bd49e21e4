"""Copies, rewrites and translations of a page."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

import sanad
from sanad.link import echoes
from sanad.link.facts import facts_of, pack_facts, resemblance, unpack_facts
from sanad.link.pages import page_alone
from sanad.model import Article, Echo

ENGLISH = (
    "Norwegian Foreign Minister Espen Barth Eide met his Turkish counterpart Hakan Fidan in Ankara on 12 March 2024. "
    "Norway promised Turkey 45 million euros for refugees from Syria. Fidan thanked Norway and said that 30 towns "
    "would get schools. "
    "The European Union and the United Nations welcomed the agreement, the Anadolu agency reported. "
    "Eide will travel to Lebanon and Jordan on 14 March 2024."
)
INDONESIAN = (
    "Menteri Luar Negeri Norwegia Espen Barth Eide bertemu dengan rekannya dari Turki, Hakan Fidan, di Ankara pada 12 Maret 2024. "
    "Norwegia menjanjikan 45 juta euro kepada Turki bagi pengungsi dari Suriah. Fidan berterima kasih kepada "
    "Norwegia dan mengatakan 30 "
    "kota akan mendapat sekolah. Uni Eropa dan Perserikatan Bangsa-Bangsa menyambut baik kesepakatan itu, lapor "
    "kantor berita Anadolu. "
    "Eide akan bertolak ke Lebanon dan Yordania pada 14 Maret 2024."
)
OTHER = (
    "Turkish Foreign Minister Hakan Fidan opened a conference on Black Sea shipping in Ankara on 12 March 2024. "
    "Ministers of Romania, "
    "Bulgaria and Georgia took part. Fidan said that mines had damaged 11 ships. Ukraine sent an observer, and the "
    "United Nations offered "
    "maps of the sea lanes."
)


def page(name: str, text: str, language: str, published: str) -> Article:
    return Article(id=name, outlet=name, text=text, language=language, published=published)


def echo(earlier: Article, later: Article) -> Echo | None:
    prints = {one.id: echoes.print_of(one.text, facts_of(one, sanad.annotate(one))) for one in (earlier, later)}
    return echoes.compare(page_alone(later), page_alone(earlier), prints)


def test_a_copy_under_another_outlet() -> None:
    """The same words the next day are a copy; the earlier page is named first."""
    found = echo(page("a", ENGLISH, "en", "2024-03-12"), page("b", ENGLISH + " More follows.", "en", "2024-03-13"))
    assert found is not None
    assert (found.earlier, found.later, found.kind) == ("a", "b", "copy")


def test_a_translation_shares_names_days_and_numbers() -> None:
    """No words in common are needed: the same parties, days and numbers in the same order tell a translation."""
    found = echo(page("a", ENGLISH, "en", "2024-03-12"), page("b", INDONESIAN, "id", "2024-03-13"))
    assert found is not None
    assert found.kind == "translation"


def test_another_report_of_the_same_day_is_no_echo() -> None:
    """A page about the same minister, city and day that tells something else stays on its own."""
    assert echo(page("a", ENGLISH, "en", "2024-03-12"), page("b", OTHER, "en", "2024-03-12")) is None


def test_a_translation_long_after_is_no_echo() -> None:
    """What is told again weeks later is background, not an echo."""
    assert echo(page("a", ENGLISH, "en", "2024-03-12"), page("b", INDONESIAN, "id", "2024-04-20")) is None


def test_echoes_share_a_band() -> None:
    """A page and its translation are candidates for each other, and a page with next to no words has no bands."""
    both = [page("a", ENGLISH, "en", "2024-03-12"), page("b", INDONESIAN, "id", "2024-03-13")]
    one, other = (
        set(echoes.bands_of(each.text, facts_of(each, sanad.annotate(each)), (each.published or "")[:10])) for each in both
    )
    assert one & other
    assert echoes.bands_of("Tiga kata saja.", (), "2024-03-12") == ()


@pytest.mark.parametrize("later", range(40))
def test_the_same_facts_within_days_share_every_band_and_a_year_later_none(later: int) -> None:
    """Whatever the day: pages whose dates a retelling may have are candidates, and what is far off costs nothing."""
    facts, first = tuple(range(100, 120)), date(2024, 1, 1) + timedelta(days=later)
    one = set(echoes.bands_of("", facts, first.isoformat()))
    for days in range(echoes.DAYS + 1):
        assert len(one & set(echoes.bands_of("", facts, (first + timedelta(days=days)).isoformat()))) >= echoes.FACT_BANDS
    assert not one & set(echoes.bands_of("", facts, (first + timedelta(days=365)).isoformat()))
    assert echoes.bands_of("", facts, None) == ()


def test_facts_survive_the_store() -> None:
    """What is packed is unpacked; order and overlap are measured apart."""
    assert unpack_facts(pack_facts((3, 1, 2))) == (3, 1, 2)
    assert resemblance((1, 2, 3, 4), (1, 2, 3, 4)) == (1.0, 1.0)
    assert resemblance((1, 2), (3, 4)) == (0.0, 0.0)
    alike, ordered = resemblance((1, 2, 3), (3, 2, 1))
    assert alike == 1.0
    assert ordered == pytest.approx(1 / 3)


def test_keys_of_one_time_lie_together() -> None:
    """Whatever the page, what is filed under one stretch of time stands side by side in the order of the keys."""
    pages = (range(100, 120), range(500, 520))
    early, late = ([set(echoes.bands_of("", facts, day)) for facts in pages] for day in ("2024-01-10", "2024-03-10"))
    assert all(early + late)
    between = sorted(set().union(*early, *late))
    kinds = [any(key in one for one in early) for key in between]
    assert sum(one != other for one, other in pairwise(kinds)) == 1
