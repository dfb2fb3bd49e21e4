"""Ships as parties: whose they are by their names or by what the page says of them; and whom an act concerns that names nobody."""

import pytest
from tests.annotate.acts import told

import sanad


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "The USS Corvina rammed a Chilean fishing boat.", ("ASSAULT", "USA", "CHL")),
    ("en", "Brazil sent the BRP Malvar home. Chile accused the Malvar of spying.", ("ACCUSE", "CHL", "PHL")),
    ("en", "The Peruvian survey ship Humboldt left on Monday. Chile accused the Humboldt of spying.", ("ACCUSE", "CHL", "PER")),
    ("en", "The Peruvian frigate Aguirre collided with a Chilean boat. Santiago accused the Aguirre of ramming it.",
     ("ACCUSE", "CHL", "PER")),
    ("id", "Kapal survei Peru Humboldt berlayar pada Senin. Pemerintah Chile menuding Humboldt memata-matai.",
     ("ACCUSE", "CHL", "PER")),
])
def test_a_ship_is_a_party_of_its_state(language, text, event):
    """By what its name begins with, or as the page says where it calls it a ship."""
    assert event in told(text, language)


@pytest.mark.parametrize("name", ["ITS Surabaya", "KM Sinar Bangun", "RSS Nagpur", "BAE Systems", "RFA Burma", "UMS Surakarta"])
def test_what_begins_like_a_ship_and_is_none_is_of_no_navy(name):
    """Universities, civil ships, movements, companies and stations."""
    found = sanad.annotate(f"Rombongan {name} tiba di Lima pada Senin.", language="id").mentions
    assert found and all(one.sector != "MIL" for one in found)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Peru sent two frigates to drive off Chilean fishing boats.", ("MOBILIZE", "PER", "CHL")),
    ("id", "Dua kapal perang Peru dikerahkan sejak Selasa (11/3) guna menghalau kapal penjaga pantai Chile.",
     ("MOBILIZE", "PER", "CHL")),
    ("en", "Norway began flying its citizens out of Ghana.", ("AID", "NOR", "NOR")),
    ("en", "Lima freed 13 detainees, who were flown to Santiago.", ("RETREAT", "PER", "CHL")),
    ("id", "Lima melepas 13 tahanan yang lalu diterbangkan ke Santiago.", ("RETREAT", "PER", "CHL")),
    ("en", "Peru's president warned that Peru would leave once more if Chile broke its word.", ("THREATEN", "PER", "CHL")),
    ("id", "Presiden Peru memperingatkan bahwa Peru akan keluar lagi jika Chile melanggar janji.", ("THREATEN", "PER", "CHL")),
    ("en", "Chile claimed that Peru had promised help. A Peruvian foreign ministry official denied any such promise.",
     ("REJECT", "PER", "CHL")),
    ("en", "Masked Kosovo Serbs shot at a customs post.", ("ASSAULT", "XKX", "XKX")),
])
def test_whom_an_act_concerns_that_the_sentence_names_elsewhere(language, text, event):
    """Behind the end to which forces are sent, where prisoners go, on whom a threat depends, whose claim is denied."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Greek F-16s shot at a Libyan MiG-23 near Crete.", ("ASSAULT", "GRC", "LBY")),
    ("en", "A Libyan MiG-23 fighter was shot down by Greek Rafales near Crete.", ("ASSAULT", "GRC", "LBY")),
    ("en", "Greece bought four S-300 systems from Bulgaria.", ("COOPERATE", "GRC", "BGR")),
    ("en", "Greece bought two THAAD batteries from the United States.", ("COOPERATE", "GRC", "USA")),
    ("id", "Jet F-16 Yunani menembak jatuh MiG-23 Libya di atas Kreta.", ("ASSAULT", "GRC", "LBY")),
    ("id", "Yunani membeli rudal S-300 dari Bulgaria.", ("COOPERATE", "GRC", "BGR")),
])
def test_arms_by_their_designations_are_of_the_state_beside_them(language, text, event):
    """A make is nobody to whom anything is sold."""
    assert event in told(text, language)
