// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/families.h"

#include <algorithm>

#include "core/base/error.h"

namespace sightline::nets {

// The rows of the built-in families, each at the end of its module's source.
NetworkFamily resnetNetworks();
NetworkFamily efficientnetNetworks();
NetworkFamily swinNetworks();
NetworkFamily caitNetworks();
NetworkFamily vitNetworks();
NetworkFamily convnextNetworks();
NetworkFamily densenetNetworks();
NetworkFamily vggNetworks();
NetworkFamily squeezenetNetworks();
NetworkFamily mobilenetNetworks();
NetworkFamily inceptionNetworks();
NetworkFamily swinV2Networks();
NetworkFamily torchscriptNetworks();
NetworkFamily onnxNetworks();  // of core/compute/torch/graphs, as the next
NetworkFamily exportedNetworks();

namespace {

std::deque<NetworkFamily>& networkRows() {
  static std::deque<NetworkFamily> rows{
      resnetNetworks(),    efficientnetNetworks(), swinNetworks(),        caitNetworks(),       vitNetworks(),
      convnextNetworks(),  densenetNetworks(),     vggNetworks(),         squeezenetNetworks(), mobilenetNetworks(),
      inceptionNetworks(), swinV2Networks(),       torchscriptNetworks(), onnxNetworks(),       exportedNetworks(),
  };
  return rows;
}

const NetworkFamily* findNetworks(const std::string& id) {
  const auto& rows = networkRows();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const NetworkFamily& f) { return f.id == id; });
  return row == rows.end() ? nullptr : &*row;
}

}  // namespace

const NetworkFamily& networkFamilyOf(const Architecture& architecture) {
  const std::string id = familyId(architecture);
  if (const NetworkFamily* row = findNetworks(id)) return *row;
  throw Error(ErrorCode::InvalidOption,
              id.empty() ? Message("A network of no family") : message("A network of the family {1}", id),
              "cannot be built", "Choose the model again.");
}

NetworkRegistration::NetworkRegistration(NetworkFamily family) {
  if (family.id.empty() || findNetworks(family.id))
    throw Error(ErrorCode::InvalidOption, message("\"{1}\"", family.id), "cannot be the id of a further family",
                "Choose an id that no family has.");
  networkRows().push_back(std::move(family));
}

NetworkRegistration::~NetworkRegistration() { networkRows().pop_back(); }

}  // namespace sightline::nets
