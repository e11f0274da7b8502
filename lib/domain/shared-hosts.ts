// Hosts and mailboxes that say nothing about the company behind an account, beyond what the public suffix list
// knows. Data only, read by `registrable-domain.ts`. Collected by hand on 2026-11-20; add freely: a missing entry
// joins strangers, a needless one costs one match by domain, and the name still matches.

/** Free and access-provider mail: `someone@gmail.com`, or "gmail.com" put into a domain column by a CRM. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `126.com 139.com 163.com 21cn.com aim.com aliyun.com alice.it aol.com arcor.de att.net bellsouth.net bigpond.com
  bk.ru bluewin.ch bol.com.br btinternet.com charter.net comcast.net cox.net daum.net duck.com earthlink.net
  email.cz email.com email.de fastmail.com fastmail.fm foxmail.com free.fr freenet.de gmail.com gmx.at gmx.ch
  gmx.com gmx.de gmx.fr gmx.net googlemail.com hanmail.net hey.com hotmail.be hotmail.ca hotmail.ch hotmail.co.uk
  hotmail.com hotmail.com.br hotmail.de hotmail.es hotmail.fr hotmail.it hotmail.nl hushmail.com icloud.com
  inbox.lv inbox.ru interia.pl juno.com laposte.net libero.it list.ru live.be live.ca live.co.uk live.com live.de
  live.fr live.it live.nl mac.com mail.com mail.de mail.ru mailbox.org me.com msn.com naver.com neuf.fr o2.pl
  onet.pl op.pl optonline.net orange.fr outlook.at outlook.com outlook.de outlook.es outlook.fr outlook.it pm.me
  posteo.de proton.me protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com rocketmail.com sapo.pt
  sbcglobal.net seznam.cz sfr.fr shaw.ca sina.com sky.com sohu.com sympatico.ca t-online.de talktalk.net telenet.be
  telia.com terra.com.br tin.it tiscali.it tuta.com tutanota.com uol.com.br verizon.net videotron.ca virgilio.it
  virginmedia.com wanadoo.fr web.de wp.pl xtra.co.nz ya.ru yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com
  yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.in yahoo.it yandex.com
  yandex.ru yeah.net ymail.com zoho.com`.split(/\s+/),
);

/** A host *under* these is a customer's site; the bare one is the provider itself. */
export const sharedHostingDomains: ReadonlySet<string> = new Set(
  `bandcamp.com bigcartel.com blogger.com blogspot.com business.site canva.site carrd.co godaddysites.com
  jimdofree.com jimdosite.com livejournal.com mailchimpsites.com medium.com mystrikingly.com over-blog.com
  pixieset.com site123.me squarespace.com strikingly.com substack.com tumblr.com typepad.com ucraft.site ueniweb.com
  webador.com webnode.com websites.co.in weebly.com wix.com wordpress.com yolasite.com zohosites.com`.split(
    /\s+/,
  ),
);

/** A path below these is somebody's page: `linkedin.com/company/acme`. Without a path it is the company itself. */
export const profilePageDomains: ReadonlySet<string> = new Set(
  `about.me amazon.com angel.co apple.com behance.net bit.ly clutch.co crunchbase.com dribbble.com ebay.com etsy.com
  facebook.com fb.com fb.me g.page g2.com github.com gitlab.com glassdoor.com goo.gl google.com indeed.com
  instagram.com kickstarter.com linkedin.com linktr.ee lnkd.in medium.com meetup.com notion.so patreon.com
  pinterest.com reddit.com substack.com t.co t.me telegram.me threads.net tiktok.com tinyurl.com trustpilot.com
  twitch.tv twitter.com upwork.com vimeo.com vk.com wa.me wellfound.com whatsapp.com wikipedia.org x.com xing.com
  yelp.com youtu.be youtube.com zoominfo.com`.split(/\s+/),
);

/** Private suffixes that work as registries: `acme.uk.com` was bought by a company like any other domain. */
export const registryLikeSuffixes: ReadonlySet<string> = new Set(
  `africa.com ae.org br.com cn.com co.com co.nl co.no com.de com.se de.com eu.com gb.net gr.com hu.net in.net
  it.com jp.net jpn.com mex.com nz.basketball ru.com sa.com se.net uk.com uk.net us.com us.org za.bz za.com`.split(
    /\s+/,
  ),
);
