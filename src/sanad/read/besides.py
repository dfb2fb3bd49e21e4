"""Which elements stand beside the article, by the names that news sites' markup gives them.

These are names of markup that sites all over the world share, not words of a language.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PARTS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
# A class that says something of its element's state or kind of post, not what it is.
_STATE = re.compile(
    r"has-|no-|with-|without-|is-|js-|type-|category-|postid-|status-|format-|u-|col-|grid-|wf-|page-|"
    r"theme-|tag-|hide-|show-|not-|single-|lg:|md:|sm:|xl:|hover:|print:|tw-|css-|hentry"
)
# Elements that never hold running text of the article.
_ASIDE_TAG = re.compile(
    r"address|amp-ad|amp-carousel|amp-consent|amp-lightbox|amp-list|amp-sidebar|amp-social-share|"
    r"amp-user-notification|aside|audio|button|caption|dialog|fieldset|figcaption|figure|footer|form|label|"
    r"legend|menu|nav|time|video"
)
# Parts of a class that say what the element is for, wherever they stand in it.
_PART = re.compile(
    r"ad|addthis|addtoany|admod|ads|adslot|advert|advertisement|advertising|advertorial|adverts|affiliate|"
    r"alsoread|authorbox|authorinfo|authors|bacajuga|banner|banners|bio|bios|breadcrumb|breadcrumbs|byline|"
    r"bylines|callout|caption|captions|carousel|cmp|comment|comments|consent|contributor|contributors|cookie|"
    r"cookies|copyright|coral|correctionform|credit|credits|crumbs|dateline|dfp|disclaimer|disqus|donate|"
    r"donation|dontprint|embed|embedded|embeds|factbox|factboxes|fbcomments|feedback|figcaption|footer|gallery|"
    r"gdpr|gpt|hashtags|infobox|inject|interstitial|jwplayer|keywords|komentar|lainnya|linksisip|livefyre|login|"
    r"marketing|masthead|menu|modal|morestories|mostpopular|mostread|nav|navbar|navigation|newsletter|"
    r"newsletters|noprint|oembed|offscreen|onetrust|onward|outbrain|overlay|pager|pagination|paging|parallax|"
    r"paywallform|playlist|poll|popover|popular|popup|privacy|product-card|products|promo|promobox|promos|"
    r"promotion|promotions|pubdate|pull-quote|pullquote|quiz|rail|rating|ratings|readmore|readnext|recirc|"
    r"recirculation|recommend|recommendation|recommendations|recommended|register|related|respond|scorecard|"
    r"screenreader|seealso|share|sharebar|sharethis|sharing|shopping|sidebar|sidenav|signin|signup|skip|"
    r"slideshow|snippet|social|socialmedia|socials|sponsor|sponsored|sponsors|sponsorship|stocks|stockticker|"
    r"submenu|subscribe|subscription|taboola|taglist|tags|teads|teaser|teasers|terkait|terpopuler|ticker|"
    r"timestamp|toc|toolbar|tooltip|topbar|trending|upsell|viafoura|video-player|weather"
)
# Classes that say so as a whole.
_WHOLE = re.compile(
    r"a11y-hidden|about-author|about-the-author|actions|also-read|article-actions|article-author|article-bottom|"
    r"article-date|article-footer|article-info|article-meta|article-support|article-tags|article-tools|"
    r"article-topics|article__author|article__footer|article__meta|author|author-bio|author-block|author-box|"
    r"author-card|author-details|author-info|author-name|back-to-top|by|cat-links|categories|category|d-none|"
    r"d-print-block|date|editor|edt|endnote|entry-author|entry-date|entry-footer|entry-meta|entry-tags|fact|"
    r"facts|fb-post|follow|follow-button|follow-us|hidden|hide|image-credit|image-source|img-caption|info|infos|"
    r"instagram-media|invisible|jdl|judul|jump-to|latest|latest-news|lightbox|list-group|meta|metadata|more-from|"
    r"more-news|more-on|more-stories|most-popular|most-read|most-viewed|next-article|no-print|photo|photo-credit|"
    r"player|post-author|post-bottom|post-date|post-footer|post-info|post-meta|post-navigation|post-tags|posted-on|"
    r"prev-next|print|print-only|published|read-more|read-next|read-time|reading-time|readtime|rel|"
    r"related-articles|related-content|related-posts|reporter|screen-reader|screen-reader-only|screen-reader-text|"
    r"search|search-form|searchform|see-also|sign-up|signoff|skip-link|sr-only|standfirst-meta|story-footer|"
    r"story-meta|story-tools|submeta|support|support-us|tag|tag-cloud|tag-list|tags-list|tgl|tiktok-embed|tools|"
    r"top-stories|topic|topic-list|topics|trust-badge|utilities|utility|video-container|video-player|"
    r"visually-hidden|visuallyhidden|wp-caption|wp-caption-text"
)
_ROLE = re.compile(r"alert|banner|complementary|contentinfo|dialog|menubar|navigation|note|toolbar|tooltip")
_BODY = re.compile(
    r"^(?:article|post|entry|story|page|news|content|text|single|main|detail|read)[-_]*(?:body|content|text|copy|wrap|wrapper|container|main|inner|detail)\w*$|"
    r"^(?:articlebody|article|content|main|story|detail-text|body)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def is_aside_tag(tag: str) -> bool:
    """Whether elements of this name stand beside the article."""
    return bool(_ASIDE_TAG.fullmatch(tag))


def is_beside(names: str) -> bool:
    """Whether class, id or role say that the element is not the article."""
    found = False
    for token in names.split():
        verdict = _judge(token)
        if verdict == "body":
            return False
        found = found or verdict == "beside"
    return found


def is_body(names: str) -> bool:
    """Whether class or id say that the element holds an article."""
    return any(_judge(token) == "body" for token in names.split())


@lru_cache(maxsize=65536)
def _judge(token: str) -> str:
    if _BODY.match(token):
        return "body"
    low = token.lower()
    if _WHOLE.fullmatch(low) or _ROLE.fullmatch(low) or _WHOLE.fullmatch(low.replace("_", "-")):
        return "beside"
    parts = _PARTS.findall(token) if len(token) < 60 and not _STATE.match(low) else []
    return "beside" if any(_PART.fullmatch(part.lower()) for part in parts) and not _is_random(token) else ""


def _is_random(token: str) -> bool:
    """Whether ``token`` is an identifier drawn by a machine: a third of it or more is digits."""
    return sum(one.isdigit() for one in token) * 3 >= len(token)
