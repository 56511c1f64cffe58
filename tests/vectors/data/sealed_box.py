# SPDX-License-Identifier: Apache-2.0
"""Prints sealed_box.txt and the last part of xchacha20poly1305.txt: X25519, XSalsa20, XChaCha20 and
Poly1305 written from their definitions, BLAKE2b from Python's hashlib, nothing of ours and no
libsodium. Each part is first held against a published vector. Slow, and not for keys that matter.
Use: python3 tests/vectors/data/sealed_box.py"""

import hashlib
import struct

h = lambda b: b.hex() if b else "-"
P=2**255-19
def x25519(k,u):
    k=bytearray(k);k[0]&=248;k[31]&=127;k[31]|=64;k=int.from_bytes(k,'little');u=int.from_bytes(u,'little')&(2**255-1)
    x1=u;x2,z2,x3,z3=1,0,u,1;sw=0
    for t in range(254,-1,-1):
        kt=(k>>t)&1;sw^=kt
        if sw:x2,x3,z2,z3=x3,x2,z3,z2
        sw=kt
        A=(x2+z2)%P;AA=A*A%P;B=(x2-z2)%P;BB=B*B%P;E=(AA-BB)%P;C=(x3+z3)%P;D=(x3-z3)%P;DA=D*A%P;CB=C*B%P
        x3=(DA+CB)**2%P;z3=x1*(DA-CB)**2%P;x2=AA*BB%P;z2=E*(AA+121665*E)%P
    if sw:x2,x3,z2,z3=x3,x2,z3,z2
    return (x2*pow(z2,P-2,P)%P).to_bytes(32,'little')
f=bytes.fromhex
def rotl(a,b): a&=0xffffffff; return ((a<<b)|(a>>(32-b)))&0xffffffff
M=0xffffffff
def salsa_rounds(x):
    def qr(a,b,c,d):
        x[b]^=rotl(x[a]+x[d],7);x[c]^=rotl(x[b]+x[a],9);x[d]^=rotl(x[c]+x[b],13);x[a]^=rotl(x[d]+x[c],18)
    for _ in range(10):
        qr(0,4,8,12);qr(5,9,13,1);qr(10,14,2,6);qr(15,3,7,11)
        qr(0,1,2,3);qr(5,6,7,4);qr(10,11,8,9);qr(15,12,13,14)
    return x
sig=struct.unpack('<4I',b'expand 32-byte k')
def sstate(key,n16):
    k=struct.unpack('<8I',key);n=struct.unpack('<4I',n16)
    return [sig[0],*k[:4],sig[1],*n,sig[2],*k[4:],sig[3]]
def hsalsa(key,n16):
    x=salsa_rounds(sstate(key,n16)); return struct.pack('<8I',*[x[i] for i in (0,5,10,15,6,7,8,9)])
def salsa_block(key,n8,ctr):
    s=sstate(key,n8+struct.pack('<Q',ctr));x=salsa_rounds(list(s));return struct.pack('<16I',*[(a+c)&M for a,c in zip(x,s)])
def poly1305(key,msg):
    r=int.from_bytes(key[:16],'little')&0x0ffffffc0ffffffc0ffffffc0fffffff;s=int.from_bytes(key[16:],'little');a=0;p=2**130-5
    for i in range(0,len(msg),16): a=(a+int.from_bytes(msg[i:i+16]+b'\1','little'))*r%p
    return ((a+s)&(2**128-1)).to_bytes(16,'little')
def secretbox(key,nonce,msg):
    sub=hsalsa(key,nonce[:16]);stream=b''.join(salsa_block(sub,nonce[16:],i) for i in range((len(msg)+32)//64+1))
    c=bytes(a^b for a,b in zip(msg,stream[32:]));return poly1305(stream[:32],c)+c
assert secretbox(f("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389"),f("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37"),f("be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705")).hex().startswith("f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186a")
base=b'\x09'+bytes(31)
def chacha_rounds(x):
    def qr(a,b,c,d):
        x[a]=(x[a]+x[b])&M;x[d]=rotl(x[d]^x[a],16);x[c]=(x[c]+x[d])&M;x[b]=rotl(x[b]^x[c],12);x[a]=(x[a]+x[b])&M;x[d]=rotl(x[d]^x[a],8);x[c]=(x[c]+x[d])&M;x[b]=rotl(x[b]^x[c],7)
    for _ in range(10):
        for q in ((0,4,8,12),(1,5,9,13),(2,6,10,14),(3,7,11,15),(0,5,10,15),(1,6,11,12),(2,7,8,13),(3,4,9,14)): qr(*q)
    return x
def hchacha(key,n16):
    x=chacha_rounds([*sig,*struct.unpack('<8I',key),*struct.unpack('<4I',n16)]);return struct.pack('<8I',*x[:4],*x[12:])
assert hchacha(bytes(range(32)),f("000000090000004a0000000031415927")).hex()=="82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc"
def chacha_block(key,ctr,n12):
    s=[*sig,*struct.unpack('<8I',key),ctr,*struct.unpack('<3I',n12)];x=chacha_rounds(list(s));return struct.pack('<16I',*[(a+c)&M for a,c in zip(x,s)])
pad=lambda b:b+bytes(-len(b)%16)
def xaead(key,n,ad,msg):
    sub=hchacha(key,n[:16]);n12=bytes(4)+n[16:];st=b''.join(chacha_block(sub,1+i,n12) for i in range(len(msg)//64+1));c=bytes(a^b for a,b in zip(msg,st))
    return c+poly1305(chacha_block(sub,0,n12)[:32],pad(ad)+pad(c)+struct.pack('<QQ',len(ad),len(c)))

# RFC 7748, section 5.2
assert x25519(
    f("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
    f("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"),
).hex() == "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"
# draft-irtf-cfrg-xchacha-03, A.3.1
assert xaead(
    bytes(range(0x80, 0xA0)),
    bytes(range(0x40, 0x58)),
    f("50515253c0c1c2c3c4c5c6c7"),
    b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
    b"sunscreen would be it.",
).hex().endswith("c0875924c1c7987947deafd8780acf49")

def print_sealed_boxes():
    for e, rk, msg in (
        (bytes(range(32)), bytes(range(100, 132)), b""),
        (bytes(range(1, 33)), bytes(range(101, 133)), b"x"),
        (hashlib.sha256(b"one").digest(), hashlib.sha256(b"two").digest(), b"written while locked"),
        (hashlib.sha256(b"three").digest(), hashlib.sha256(b"four").digest(), bytes(i % 256 for i in range(300))),
    ):
        ep, rp = x25519(e, base), x25519(rk, base)
        nonce = hashlib.blake2b(ep + rp, digest_size=24).digest()
        key = hsalsa(x25519(e, rp), bytes(16))
        print("sealed_box", h(e), h(rk), h(msg), h(ep + secretbox(key, nonce, msg)))


def print_aeads():
    for n in (0, 1, 15, 16, 17, 63, 64, 65, 130):
        key, nonce = hashlib.sha256(b"key%d" % n).digest(), hashlib.sha256(b"nonce%d" % n).digest()[:24]
        ad, msg = hashlib.sha512(b"ad").digest()[: n % 40], bytes((i * 7) % 256 for i in range(n))
        print("xchacha20poly1305", h(key), h(nonce), h(ad), h(msg), h(xaead(key, nonce, ad, msg)))


print_sealed_boxes()
print_aeads()
