"""Who acts where the subject stands far off, is named but once, or is another's; what is told twice in one sentence."""

import pytest
from tests.annotate.acts import told


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Rwanda, a longtime ally of Uganda, on Monday expelled two Burundian diplomats.", ("SANCTION", "RWA", "BDI")),
    ("id", "Rwanda, sekutu lama Uganda, pada Senin mengusir dua diplomat Burundi.", ("SANCTION", "RWA", "BDI")),
    ("en", "Latvia, which borders both Russia and Belarus, quit the treaty after recalling its envoy from Minsk.",
     ("SANCTION", "LVA", "BLR")),
    ("en", "Cuba accused Washington of strangling its economy by preventing tankers from docking, and asked Mexico to send fuel.",
     ("REQUEST", "CUB", "MEX")),
    ("en", "Accusing Sudan of arming rebels in the east, Chad's foreign minister, Mahamat Saleh Annadif, summoned the Sudanese"
     " ambassador.", ("ACCUSE", "TCD", "SDN")),
    ("id", "Ghana pada Senin mengatakan kapal penjaga pantai Togo menembakkan peluru ke kapal Benin.",
     ("ASSAULT", "TGO", "BEN")),
    ("id", "Mengecam campur tangan Pakistan, Menteri Dalam Negeri Afghanistan Sirajuddin Haqqani mengusir dua diplomat India.",
     ("SANCTION", "AFG", "IND")),
])
def test_the_subject_stands_before_what_is_said_of_it_in_between(language, text, event):
    """Appositions, relative clauses, days and other verbs stand between a subject and its verb."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "The vote prompted Israel to recall its ambassador from Oslo.", ("SANCTION", "ISR", "NOR")),
    ("id", "Polisi Ghana menerobos kedutaan Togo di Accra, yang membuat Togo memutus hubungan.",
     ("SANCTION", "TGO", "GHA")),
    ("id", "Iran berterima kasih kepada Irak karena membebaskan pelautnya.", ("RETREAT", "IRQ", "IRN")),
    ("id", "Keputusan Nauru keluar dari pakta iklim Forum Kepulauan Pasifik dikritik Fiji.", ("ACCUSE", "FJI", "NRU")),
])
def test_another_than_the_subject_acts(language, text, event):
    """Whoever is brought to act, praised for a deed, or has taken a step that is judged."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "events"), [
    ("en", "A Kenyan soldier was killed and four others injured when al-Shabaab fighters ambushed their convoy near Dhobley.",
     [("ASSAULT", "SOM", "KEN")]),
    ("en", "Thai and Cambodian soldiers exchanged fire near the border, and one Cambodian soldier was killed.",
     [("ASSAULT", "THA+KHM", "")]),
    ("en", "Sri Lanka's navy seized three Indian trawlers and arrested twenty fishermen.",
     [("COERCE", "LKA", "IND"), ("COERCE", "LKA", "IND")]),
    ("en", "Spain's prime minister will travel to Rabat next week for a summit with King Mohammed.", [("AGREE", "ESP", "MAR")]),
])
def test_one_occasion_is_told_once_and_with_one_other_side(language, text, events):
    """What came of an attack is that attack, and the crew of a seized ship is of its country."""
    assert told(text, language) == events


def test_what_protesters_demand_is_not_told_as_done():
    """It is what they want of others."""
    text = "Warga Panama memblokade jalan raya untuk menuntut pemerintah membatalkan rencana waduk baru."
    assert [type_ for type_, _, _ in told(text, "id")] == ["PROTEST"]
