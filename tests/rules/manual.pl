#!/usr/bin/env perl
# SPDX-License-Identifier: GPL-3.0-or-later
# manual.pl FOLDER: whether every link and picture of the manual's HTML is there, and nothing is loaded from elsewhere.
use strict;
use warnings;
use File::Basename;

my $root = shift or die "usage: manual.pl FOLDER\n";
my @pages = (glob("$root/*.html"), glob("$root/*/*.html"));
die "$root holds no manual\n" if @pages < 11;
my ($links, $bad) = (0, 0);
sub content { open my $in, '<', $_[0] or die "$_[0]: $!\n"; local $/; return <$in>; }
for my $page (@pages) {
  my $html = content($page);
  while ($html =~ /(href|src)="([^"#]*)(?:#([^"]*))?"/g) {
    my ($kind, $target, $anchor) = ($1, $2, $3);
    if ($target =~ /^[a-z]+:/) {
      next if $kind eq 'href' && $target =~ /^https:/;    # somebody clicks it
      print "$page loads $target\n";
      $bad++;
      next;
    }
    $links++;
    my $file = $target eq '' ? $page : dirname($page) . "/$target";
    if (!-f $file) { print "$page: $target is not there\n"; $bad++; next; }
    if (defined $anchor && content($file) !~ /id="\Q$anchor\E"/) { print "$page: $target has no #$anchor\n"; $bad++; }
  }
}
my $commands = content("$root/commands.html");
for my $command (qw(run report saliency fetch)) {
  next if $commands =~ /<h3 id="$command">/;
  print "commands.html does not have $command\n";
  $bad++;
}
print scalar(@pages), " pages, $links links, $bad wrong\n";
exit($bad ? 1 : 0);
