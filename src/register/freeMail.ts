/** Providers where anyone can have an address: such a domain says nothing about an employer. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `126.com 139.com 163.com aim.com aol.com aol.de arcor.de bigpond.com bk.ru bluewin.ch btinternet.com cock.li comcast.net
  cox.net daum.net disroot.org docomo.ne.jp duck.com earthlink.net fastmail.com fastmail.fm foxmail.com free.fr
  freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.fr gmx.net gmx.us googlemail.com hanmail.net hey.com hotmail.co.uk
  hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hushmail.com icloud.com inbox.ru interia.pl keemail.me konto.pl laposte.net
  libero.it list.ru live.cn live.co.uk live.com live.de live.fr live.nl mac.com mail.com mail.de mail.ru mailbox.org
  mailinator.com me.com msn.com naver.com nate.com o2.pl onet.pl op.pl openmailbox.org orange.fr outlook.com outlook.de outlook.es
  outlook.fr pm.me posteo.de posteo.net proton.me protonmail.ch protonmail.com qq.com rediffmail.com riseup.net
  rocketmail.com sbcglobal.net seznam.cz sfr.fr sina.cn sina.com sohu.com t-online.de telenet.be tuta.com tuta.io
  tutamail.com tutanota.com tutanota.de ya.ru ukr.net verizon.net virgilio.it vip.qq.com wanadoo.fr web.de wp.pl yahoo.ca
  yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.au yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.in yahoo.it
  yandex.com yandex.ru yandex.ua yeah.net ymail.com zoho.com zohomail.com`.split(/\s+/),
);

/** Names that mean something on one machine or network only, so two of them are not one company. */
const LOCAL = /(^|\.)(local|localhost|localdomain|internal|intranet|lan|home|corp|private|invalid|test|arpa)$/;

/** @param domain in any case */
export function isFreeMail(domain: string): boolean {
  return freeMailDomains.has(domain.toLowerCase());
}

/**
 * Whether a domain can stand for a company at all: not a free-mail provider's, not a forge's noreply, not `.local` or a
 * bare machine name or an address in digits. Never guessed from, whoever claims it.
 */
export function canNameCompany(domain: string): boolean {
  const folded = domain.toLowerCase();
  if (folded.length > 253 || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(folded) || /^[\d.]+$/.test(folded)) return false;
  return !isFreeMail(folded) && !LOCAL.test(folded) && !/(^|\.)(users\.)?no-?reply\./.test(folded);
}
