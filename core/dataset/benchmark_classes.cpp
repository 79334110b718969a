// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/benchmark_classes.h"

namespace sightline {

const std::map<std::string, std::vector<std::string>>& benchmarkAcceptedNames() {
  static const std::map<std::string, std::vector<std::string>> names{
      {"ant", {"ant"}},
      {"ball",
       {"baseball", "basketball", "croquet ball", "golf ball", "ping-pong ball", "rugby ball", "soccer ball",
        "tennis ball", "volleyball"}},
      {"bird",
       {"cock", "hen", "ostrich", "brambling", "goldfinch", "house finch", "junco", "indigo bunting", "robin",
        "bulbul", "jay", "magpie", "chickadee", "water ouzel", "kite", "bald eagle", "vulture", "great grey owl",
        "black grouse", "ptarmigan", "ruffed grouse", "prairie chicken", "peacock", "quail", "partridge",
        "African grey", "macaw", "sulphur-crested cockatoo", "lorikeet", "coucal", "bee eater", "hornbill",
        "hummingbird", "jacamar", "toucan", "drake", "red-breasted merganser", "goose", "black swan", "white stork",
        "black stork", "spoonbill", "flamingo", "little blue heron", "American egret", "bittern", "crane (bird)", "limpkin",
        "European gallinule", "American coot", "bustard", "ruddy turnstone", "red-backed sandpiper", "redshank",
        "dowitcher", "oystercatcher", "pelican", "king penguin", "albatross"}},
      {"book", {"book jacket", "comic book"}},
      {"car",
       {"ambulance", "beach wagon", "cab", "convertible", "jeep", "limousine", "minivan", "Model T", "racer",
        "sports car"}},
      {"cat", {"tabby", "tiger cat", "Persian cat", "Siamese cat", "Egyptian cat"}},
      {"chair", {"barber chair", "folding chair", "rocking chair", "throne"}},
      {"computer", {"desktop computer", "hand-held computer", "laptop", "notebook"}},
      {"dog",
       {"Chihuahua", "Japanese spaniel", "Maltese dog", "Pekinese", "Shih-Tzu", "Blenheim spaniel", "papillon",
        "toy terrier", "Rhodesian ridgeback", "Afghan hound", "basset", "beagle", "bloodhound", "bluetick",
        "black-and-tan coonhound", "Walker hound", "English foxhound", "redbone", "borzoi", "Irish wolfhound",
        "Italian greyhound", "whippet", "Ibizan hound", "Norwegian elkhound", "otterhound", "Saluki",
        "Scottish deerhound", "Weimaraner", "Staffordshire bullterrier", "American Staffordshire terrier",
        "Bedlington terrier", "Border terrier", "Kerry blue terrier", "Irish terrier", "Norfolk terrier",
        "Norwich terrier", "Yorkshire terrier", "wire-haired fox terrier", "Lakeland terrier", "Sealyham terrier",
        "Airedale", "cairn", "Australian terrier", "Dandie Dinmont", "Boston bull", "miniature schnauzer",
        "giant schnauzer", "standard schnauzer", "Scotch terrier", "Tibetan terrier", "silky terrier",
        "soft-coated wheaten terrier", "West Highland white terrier", "Lhasa", "flat-coated retriever",
        "curly-coated retriever", "golden retriever", "Labrador retriever", "Chesapeake Bay retriever",
        "German short-haired pointer", "vizsla", "English setter", "Irish setter", "Gordon setter",
        "Brittany spaniel", "clumber", "English springer", "Welsh springer spaniel", "cocker spaniel",
        "Sussex spaniel", "Irish water spaniel", "kuvasz", "schipperke", "groenendael", "malinois", "briard",
        "kelpie", "komondor", "Old English sheepdog", "Shetland sheepdog", "collie", "Border collie",
        "Bouvier des Flandres", "Rottweiler", "German shepherd", "Doberman", "miniature pinscher",
        "Greater Swiss Mountain dog", "Bernese mountain dog", "Appenzeller", "EntleBucher", "boxer", "bull mastiff",
        "Tibetan mastiff", "French bulldog", "Great Dane", "Saint Bernard", "Eskimo dog", "malamute",
        "Siberian husky", "dalmatian", "affenpinscher", "basenji", "pug", "Leonberg", "Newfoundland",
        "Great Pyrenees", "Samoyed", "Pomeranian", "chow", "keeshond", "Brabancon griffon", "Pembroke",
        // "Cardigan" alone is also the name of the knitted jacket's class.
        "Cardigan Welsh corgi", "toy poodle", "miniature poodle", "standard poodle", "Mexican hairless"}},
      {"elephant", {"tusker", "Indian elephant", "African elephant"}},
      {"flower", {"daisy", "yellow lady's slipper"}},
      {"phone", {"cellular telephone", "dial telephone", "pay-phone"}},
      {"plane", {"airliner", "warplane"}},
      {"shark", {"great white shark", "tiger shark", "hammerhead"}},
      {"ship",
       {"aircraft carrier", "container ship", "liner", "pirate", "schooner", "wreck"}},
      {"zebra", {"zebra"}},
  };
  return names;
}

}  // namespace sightline
